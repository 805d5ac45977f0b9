package school.policydesk.answers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the policy says to a question, in a word. */
public enum Verdict {
    /** The policy allows it, or it is so. */
    YES,
    /** The policy does not allow it, or it is not so. */
    NO,
    /** The policy leaves it to a condition or to a person. */
    DEPENDS,
    /** The policy does not cover it. Never shown as an answer: it is handed over. */
    SILENT;

    static Optional<Verdict> of(String word) {
        return Arrays.stream(values()).filter(verdict -> verdict.word().equals(word)).findFirst();
    }

    /** As the school's files and the evaluation's output write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
