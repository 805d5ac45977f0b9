package school.policydesk.teams.cards;

import school.policydesk.cases.CaseKind;

/** What the button that starts a dialogue says. */
public final class Titles {

    private Titles() {}

    public static String start(String kindId) {
        return CaseKind.of(kindId).map(Titles::start).orElse("Start");
    }

    public static String start(CaseKind kind) {
        return switch (kind) {
            case SAFEGUARDING -> "Record a safeguarding concern";
            case MISUSE -> "Report misuse";
            case MEDIA_ENQUIRY -> "Pass on a media enquiry";
            case ACCOUNT_REQUEST -> "Ask for a school account";
            case POST_CHECK -> "Have a post checked";
            case CYBERBULLYING -> "Report cyberbullying";
            case PARENT_COMMENT -> "Report a parent's comment";
            case DISPARAGING_CONTENT -> "Report content about the school";
            case POLICY_QUESTION -> "Ask a senior leader";
        };
    }
}
