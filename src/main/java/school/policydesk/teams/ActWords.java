package school.policydesk.teams;

import java.util.HashMap;
import java.util.Map;
import school.policydesk.cases.Act;
import school.policydesk.cases.CaseDesk;

/** What came with an act's button, and what is said when the act is done. */
final class ActWords {

    private ActWords() {}

    private static void put(Map<String, String> words, String key, String value) {
        if (!value.isEmpty()) {
            words.put(key, value);
        }
    }

    /** The inputs of an act, or of a step of this kind, carry its name before theirs, so that two on one card don't meet. */
    static Map<String, String> typed(Press press, Act act) {
        var words = new HashMap<String, String>();
        var step = new PressData(press.data()).text("step");
        put(words, CaseDesk.STEP, step);
        put(words, CaseDesk.SEEN, new PressData(press.data()).text("seen"));
        var prefix = (step.isEmpty() ? act.name() : step) + "_";
        new PressData(press.data()).values().forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                words.put(key.substring(prefix.length()), value);
            }
        });
        return words;
    }

    static String done(Act act) {
        return switch (act) {
            case ACKNOWLEDGE -> "Thank you: you are dealing with this, and the reporter is told so";
            case ASK -> "Your question has gone to the reporter";
            case HAND_OVER -> "Handed over";
            case NOTE -> "Your note is kept";
            case ACTION -> "The action is recorded";
            case DECIDE -> "The reporter is told";
            case CLOSE -> "The case is closed, and the reporter is told that it is";
            case REOPEN -> "The case is open again";
            case ADD -> "It is added, and those who have your report are told";
            case REPLY -> "Your reply has gone to the person who asked";
            case WITHDRAW -> "Your report is withdrawn";
            case FILE, OPEN -> "";
        };
    }
}
