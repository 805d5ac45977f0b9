package school.policydesk.answers;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import school.policydesk.matching.Words;

/** How a message asks: whether something is so, which a yes or no answers, or who, what, how, which they don't. */
final class Asked {

    private static final int FRAGMENT = 6;

    private static final Pattern CLAUSES = Pattern.compile("[.?!,;:]+|\\b(but|and|so)\\b");
    private static final Pattern OPEN = Pattern.compile("^(hi |hello |hiya |please |also |just |quick one |i was wondering )*(who|whom|whose|what(?! (if|about)\\b)|whats|which|when|where|why|how(?! about\\b))\\b");
    private static final Pattern WHETHER = Pattern.compile("\\b(can|could|may|might|should|shall|must|do|does|did|is|are|am|was|were|will|would|have|has|isn't|aren't|can't|don't|doesn't|won't) "
            + "(i|we|you|they|he|she|it|there|this|that|these|those|my|our|the|a|an|any|anyone|someone|staff|teachers?|tas?|parents?|pupils?|governors?|volunteers?)\\b"
            + "|\\b(ok|okay|alright|all right|allowed|fine|permitted|whether|against the (rules|policy))\\b");

    private Asked() {
    }

    /** Whether a yes or no would answer it. A few words without a question word ask whether one may. */
    static boolean whether(String text) {
        var clauses = Stream.of(CLAUSES.split(Words.normal(text))).map(String::strip).filter(clause -> !clause.isEmpty()).toList();
        if (clauses.stream().anyMatch(clause -> !OPEN.matcher(clause).find() && WHETHER.matcher(clause).find())) {
            return true;
        }
        boolean open = clauses.stream().anyMatch(clause -> OPEN.matcher(clause).find());
        return !open && !text.isBlank() && text.strip().split("\\s+").length <= FRAGMENT;
    }
}
