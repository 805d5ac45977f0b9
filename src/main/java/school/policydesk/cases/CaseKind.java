package school.policydesk.cases;

import java.util.Arrays;
import java.util.Optional;

/** What a member of staff can bring, each with the clause of the policy that says where it goes. */
public enum CaseKind {
    /** Misuse of social media, to a member of the senior leadership team. */
    MISUSE("misuse", "Misuse of social media", "2.3"),
    /** A question on the policy, to a member of the senior leadership team; the answer comes back to the asker. */
    POLICY_QUESTION("policy-question", "Question to a senior leader", "2.4"),
    /** A statement or posting to be discussed with the line manager before it is made. */
    POST_CHECK("post-check", "Check before posting", "6.14"),
    /** Content that disparages or reflects poorly on the school, to the line manager. */
    DISPARAGING_CONTENT("disparaging-content", "Content that disparages the school", "6.15"),
    /** An account on the school's behalf, to be approved in advance. */
    ACCOUNT_REQUEST("account-request", "School account", "6.16"),
    /** A request for comments about the school; no response without the headteacher's approval. */
    MEDIA_ENQUIRY("media-enquiry", "Media enquiry", "6.17"),
    /** A comment by a parent or carer that breaches what they are asked. */
    PARENT_COMMENT("parent-comment", "Comment by a parent or carer", "8.3"),
    CYBERBULLYING("cyberbullying", "Cyberbullying", "9.1"),
    /** Material that compromises the safeguarding of pupils or staff: line manager and Named Person, at once. */
    SAFEGUARDING("safeguarding", "Safeguarding concern", "10.1");

    private final String id;
    private final String label;
    private final String clause;

    CaseKind(String id, String label, String clause) {
        this.id = id;
        this.label = label;
        this.clause = clause;
    }

    /** As it is written in files, cards' data and commands. */
    public String id() {
        return id;
    }

    /** As a person reads it. */
    public String label() {
        return label;
    }

    /** The clause of the policy on which its routing rests. */
    public String clause() {
        return clause;
    }

    public static Optional<CaseKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
