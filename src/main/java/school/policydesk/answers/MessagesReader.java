package school.policydesk.answers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import school.policydesk.school.Faults;
import school.policydesk.school.SchoolFolder;

/**
 * Reads {@code topics/*.tsv}: a message a line, with the columns message, topic, concern (yes or no) and dialogue. Where two
 * topics or dialogues fit, a bar stands between them, the better one first; a hyphen stands for no dialogue.
 */
record MessagesReader(SchoolFolder folder, Faults faults, Set<String> topics, Claims claims) {

    private static final String HEADER = "message\ttopic\tconcern\tdialogue";

    /** One line of a file, as the faults name it. */
    private record Line(String file, int number, String text) {
    }

    List<Message> read() {
        return folder.list("topics", "").stream().filter(file -> file.endsWith(".tsv")).flatMap(this::read).toList();
    }

    private Stream<Message> read(String file) {
        var lines = folder.text(file).orElse("").lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            faults.add(file, 1, "The first line doesn't name the four columns", "Let it say: message, topic, concern, dialogue, with tabs between them.");
            return Stream.empty();
        }
        var messages = new ArrayList<Message>();
        for (int i = 1; i < lines.size(); i++) {
            var line = new Line(file, i + 1, lines.get(i));
            String[] columns = line.text().split("\t", -1);
            if (columns.length == 4) {
                messages.add(message(line, columns));
            } else {
                faults.add(file, line.number(), "There are " + columns.length + " columns", "Write four, with tabs between them.");
            }
        }
        return messages.stream();
    }

    private Message message(Line line, String[] columns) {
        var labels = Arrays.stream(columns[1].split("\\|")).filter(topic -> isTopic(line, topic)).toList();
        if (!columns[2].equals("yes") && !columns[2].equals("no")) {
            faults.add(line.file(), line.number(), "The concern is '" + columns[2] + "'", "Write yes or no.");
        }
        claims.claim(columns[0], columns[1], line.file() + ":" + line.number())
                .ifPresent(fault -> faults.add(line.file(), line.number(), fault, Claims.MEND));
        return new Message(columns[0], labels.isEmpty() ? List.of(Labels.OTHER) : labels, columns[2].equals("yes"), reports(line, columns[3]));
    }

    private boolean isTopic(Line line, String topic) {
        boolean known = topics.contains(topic) || topic.equals(Labels.OTHER) || topic.equals(Labels.SILENT);
        if (!known) {
            faults.add(line.file(), line.number(), "There is no topic '" + topic + "'", "Use a topic's id, " + Labels.SILENT + " or " + Labels.OTHER + ".");
        }
        return known;
    }

    private List<Dialogue> reports(Line line, String words) {
        var found = new ArrayList<Dialogue>();
        for (String word : words.equals("-") ? new String[0] : words.split("\\|")) {
            Dialogue.of(word).ifPresentOrElse(found::add, () -> faults.add(line.file(), line.number(), "There is no dialogue '" + word + "'",
                    "Use one of " + String.join(", ", Arrays.stream(Dialogue.values()).map(Dialogue::word).toList()) + ", or a hyphen."));
        }
        return found.stream().filter(dialogue -> dialogue != Dialogue.SAFEGUARDING).toList();
    }
}
