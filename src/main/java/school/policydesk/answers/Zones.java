package school.policydesk.answers;

/** Decides between answering, asking which was meant, and handing over. */
record Zones(AnswerBook book, Replies replies, FactFinder finder) {

    private static final double CONCERN = 0.5;
    /** In the two zones of the lexical way: below this, three choices would not help anybody. */
    private static final double WORTH_CHOOSING = 0.25;

    Reply reply(Question question, Recognition seen) {
        var extras = new Extras(seen.concern() >= CONCERN, java.util.List.of());
        double best = seen.topics().getFirst().probability();
        if (seen.smallTalk().probability() > Math.max(best, Math.max(0.6, seen.outOfScope()))) {
            return new SmallTalk(seen.smallTalk().what().id(), seen.smallTalk().what().reply(), extras.aside(java.util.List.of(), Context.FRESH));
        }
        if (seen.outOfScope() >= best || best < WORTH_CHOOSING) {
            return replies.handOver(question.text(), extras);
        }
        return replies.choices(question.text(), seen.topics().stream().limit(3).map(Recognition.Likely::what).toList(), extras);
    }
}
