package school.policydesk.teams;

/** What one button does. Handlers are beans; two of one verb refuse to start. */
interface VerbHandler {

    /** As the card's {@code Action.Execute} has it. */
    String verb();

    /**
     * Must answer within a few seconds; what takes longer happens afterwards. The same press is never given to it twice, but a
     * person can press twice. If it throws, the person is told that it didn't work, without the reason.
     */
    PressResult onPress(Press press);
}
