package school.policydesk.teams;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import school.policydesk.cases.CaseKind;

/** Messages that are a wish, not a question: the few that are recognised word for word. */
final class Commands {

    /** What somebody wants. */
    sealed interface Wish {
        record Menu() implements Wish {}

        record Contents() implements Wish {}

        record ChooseReport() implements Wish {}

        record Report(CaseKind kind) implements Wish {}

        record MyReports() implements Wish {}

        record MyCases() implements Wish {}

        /** @param until as it was said, possibly empty; a day that can't be read is asked for again */
        record Away(String until) implements Wish {}

        record Back() implements Wish {}

        /** @param to as the colleague was named; possibly empty */
        record HandMyCases(String to) implements Wish {}

        record Digest(boolean wanted) implements Wish {}
    }

    private static final Pattern NOT_LETTERS = Pattern.compile("[^a-z ]");

    private static final List<String> MENU = List.of("help", "menu", "start", "what can you do");
    private static final List<String> CONTENTS = List.of("contents", "policy", "show policy", "show the policy", "contents of the policy");
    private static final List<String> REPORT = List.of(
            "report", "report something", "i want to report something", "i need to report something", "make a report", "i want to make a report",
            "id like to report something", "can i report something", "i have something to report");
    private static final List<String> MY_REPORTS = List.of("my reports", "show my reports", "status");
    private static final List<String> MY_CASES = List.of("my cases", "show my cases", "cases");

    private static final Map<String, CaseKind> KINDS = Map.ofEntries(
            Map.entry("media enquiry", CaseKind.MEDIA_ENQUIRY),
            Map.entry("press enquiry", CaseKind.MEDIA_ENQUIRY),
            Map.entry("pass on a media enquiry", CaseKind.MEDIA_ENQUIRY),
            Map.entry("report misuse", CaseKind.MISUSE),
            Map.entry("misuse", CaseKind.MISUSE),
            Map.entry("safeguarding", CaseKind.SAFEGUARDING),
            Map.entry("safeguarding concern", CaseKind.SAFEGUARDING),
            Map.entry("report a safeguarding concern", CaseKind.SAFEGUARDING),
            Map.entry("cyberbullying", CaseKind.CYBERBULLYING),
            Map.entry("report cyberbullying", CaseKind.CYBERBULLYING),
            Map.entry("school account", CaseKind.ACCOUNT_REQUEST),
            Map.entry("ask for a school account", CaseKind.ACCOUNT_REQUEST),
            Map.entry("check before posting", CaseKind.POST_CHECK),
            Map.entry("check a post", CaseKind.POST_CHECK),
            Map.entry("report a parents comment", CaseKind.PARENT_COMMENT),
            Map.entry("ask a senior leader", CaseKind.POLICY_QUESTION));

    private static final List<String> BACK = List.of("im back", "i am back", "back");
    private static final List<String> AWAY_SOMETIME = List.of("im away", "i am away", "away", "im away until", "i will be away", "im off", "im on leave");
    private static final Pattern AWAY = Pattern.compile("(?i)\\s*(?:i'?m|i am|i will be|i'll be)?\\s*(?:away|off|on leave|out)\\s+(?:until|till|to)\\s+(.{1,40}?)[.!]?\\s*");
    private static final Pattern STOP_DIGEST = Pattern.compile("(?:please )?(?:stop|no|turn off|dont send(?: me)?) (?:the |my )?(?:weekly )?digest(?: please)?");
    private static final Pattern SEND_DIGEST = Pattern.compile("(?:please )?(?:send(?: me)?|start|turn on) (?:the |my )?(?:weekly )?digest(?: please| again)?");
    private static final Pattern HAND_MY_CASES = Pattern.compile("(?i)\\s*hand (?:over )?my cases(?: (?:over )?to (.*?))?[.!…]*\\s*");

    private Commands() {}

    static Optional<Wish> in(String text) {
        var said = NOT_LETTERS.matcher(text.toLowerCase(Locale.ROOT).replace('-', ' ')).replaceAll("").strip().replaceAll(" +", " ");
        if (MENU.contains(said)) {
            return Optional.of(new Wish.Menu());
        }
        if (CONTENTS.contains(said)) {
            return Optional.of(new Wish.Contents());
        }
        if (REPORT.contains(said)) {
            return Optional.of(new Wish.ChooseReport());
        }
        if (MY_REPORTS.contains(said)) {
            return Optional.of(new Wish.MyReports());
        }
        if (MY_CASES.contains(said)) {
            return Optional.of(new Wish.MyCases());
        }
        if (BACK.contains(said)) {
            return Optional.of(new Wish.Back());
        }
        var hand = HAND_MY_CASES.matcher(text);
        if (hand.matches()) {
            return Optional.of(new Wish.HandMyCases(Optional.ofNullable(hand.group(1)).orElse("").strip()));
        }
        if (AWAY_SOMETIME.contains(said)) {
            return Optional.of(new Wish.Away(""));
        }
        if (STOP_DIGEST.matcher(said).matches() || SEND_DIGEST.matcher(said).matches()) {
            return Optional.of(new Wish.Digest(SEND_DIGEST.matcher(said).matches()));
        }
        var away = AWAY.matcher(text.replace('\u2019', '\''));
        if (away.matches()) {
            return Optional.of(new Wish.Away(away.group(1)));
        }
        return Optional.ofNullable(KINDS.get(said)).map(Wish.Report::new);
    }
}
