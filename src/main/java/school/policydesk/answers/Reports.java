package school.policydesk.answers;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sees that a message is the beginning of a report ("our TA has posted …"), so that the right dialogue is offered beside the
 * answer: by the topics it may be about, and by who is said to have done something.
 */
record Reports(AnswerBook book) {

    private static final double OFFERED = 0.35;

    /** Dialogues that begin with something that has happened or is planned; a mere question can always be asked. */
    static final Set<Dialogue> REPORTS = Set.of(Dialogue.MISUSE, Dialogue.MEDIA_ENQUIRY, Dialogue.ACCOUNT_REQUEST, Dialogue.CYBERBULLYING,
            Dialogue.PARENT_COMMENT, Dialogue.DISPARAGING_CONTENT);

    List<Dialogue> in(String text, Guess guess) {
        Map<Dialogue, Double> likely = new EnumMap<>(Dialogue.class);
        book.topics().forEach(topic -> dialogues(topic).forEach(dialogue -> likely.merge(dialogue, (double) guess.of(topic), Double::sum)));
        Deed.in(text).ifPresent(deed -> deed.dialogues().forEach(dialogue -> likely.merge(dialogue, OFFERED, Double::sum)));
        var offered = likely.entrySet().stream().filter(entry -> REPORTS.contains(entry.getKey()) && entry.getValue() >= OFFERED)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).map(Map.Entry::getKey).toList();
        return guess.silence() > 1 - OFFERED ? List.of() : offered;
    }

    private static Set<Dialogue> dialogues(Topic topic) {
        var dialogues = EnumSet.noneOf(Dialogue.class);
        Arrays.stream(Dialogue.values()).filter(dialogue -> topic.table().rows().stream().anyMatch(row -> row.dialogues().contains(dialogue))).forEach(dialogues::add);
        return dialogues;
    }
}
