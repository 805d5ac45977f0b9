package school.policydesk.answers;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import school.policydesk.matching.Words;

/** The words and phrases that alone raise the safeguarding gate, matched on whole words. */
final class GateWords {

    private final Pattern any;

    GateWords(List<String> words) {
        this.any = Pattern.compile(words.stream().map(Words::normal).map(Pattern::quote).collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")));
    }

    boolean raise(String text) {
        return any.matcher(Words.normal(text)).find();
    }
}
