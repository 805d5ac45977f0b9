package school.policydesk.teams.cards;

import java.util.Locale;

/** A leader's answer as a topic for the school's files: to be checked and added to, not used as it stands. */
final class TopicStub {

    private TopicStub() {}

    static String of(String reference, String question, String answer) {
        return """
                - id: %s
                  title: %s
                  utterances:
                    - %s
                    # add at least 14 more ways to ask it
                  verdict: depends
                  summary: %s
                  clauses: ["2.4"] # put the clause that answers it first
                """.formatted("from-" + reference.toLowerCase(Locale.ROOT), quoted(shortened(question, 60)), quoted(question), quoted(shortened(answer, 240)));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ").strip() + '"';
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
