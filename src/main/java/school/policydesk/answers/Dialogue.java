package school.policydesk.answers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A dialogue that a reply can offer by a button. None starts unasked. */
public enum Dialogue {
    /** The Named Person route. */
    SAFEGUARDING,
    MISUSE,
    MEDIA_ENQUIRY,
    ACCOUNT_REQUEST,
    /** "May I post this?" before it is posted. */
    POST_CHECK,
    CYBERBULLYING,
    PARENT_COMMENT,
    DISPARAGING_CONTENT,
    /** A question about the policy for a senior leader. */
    POLICY_QUESTION;

    /** Whether it begins with something that has happened or is planned; a mere question can always be asked. */
    boolean isBeginning() {
        return this != SAFEGUARDING && this != POST_CHECK && this != POLICY_QUESTION;
    }

    static Optional<Dialogue> of(String word) {
        return Arrays.stream(values()).filter(dialogue -> dialogue.word().equals(word)).findFirst();
    }

    /** As the school's files and the evaluation's output write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
