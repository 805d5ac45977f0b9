package school.policydesk.teams.cards;

/** What buttons say to the bot. One handler each. */
public final class Verbs {

    public static final String START = "report.start";
    public static final String FILE = "report.file";
    /** In a dialogue only. */
    public static final String ABOUT_MESSAGE = "report.message";
    public static final String CHANGE = "report.change";
    public static final String CANCEL = "report.cancel";
    public static final String OPEN = "case.open";
    public static final String ACKNOWLEDGE = "case.acknowledge";
    public static final String ACT = "case.act";
    public static final String RECORD = "case.record";
    public static final String AWAY = "presence.away";
    public static final String HAND_ALL = "cases.hand-over";
    public static final String LIST = "cases.list";
    public static final String STATUS = "case.status";
    public static final String FACT = "answer.fact";
    public static final String TOPIC = "answer.topic";
    public static final String HELPFUL = "answer.helpful";
    public static final String SECTION = "policy.section";
    public static final String CONTENTS = "policy.contents";
    public static final String MENU = "menu";
    public static final String NONE_OF_THESE = "answer.none";

    private Verbs() {}
}
