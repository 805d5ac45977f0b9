package school.policydesk.teams;

/** Whether somebody who talks to the bot belongs to a school at all; asked before anything else looks at what they want. */
interface Reception {

    /** What those hear who belong to none: their tenant has several schools and none lists them, or two do. */
    String UNKNOWN = "I don't know you yet. You aren't in the school's staff list, so nothing goes to you. Please speak to the school office. "
            + "If anybody may be at risk, tell a person now; if a child is in danger, call 999.";

    boolean knows(Caller caller);
}
