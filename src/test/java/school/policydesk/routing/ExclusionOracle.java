package school.policydesk.routing;

import static school.policydesk.routing.RoleGraph.has;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import school.policydesk.cases.CaseKind;
import school.policydesk.people.Role;

/**
 * Who must, and who must not, get the case of a {@link RoleGraph}: the rules of casework and the ladders of the built-in
 * routing said a second time, in bits, and without a line of the program.
 */
final class ExclusionOracle {

    /** Tracks, rungs and whom they ask for. */
    private static final Map<CaseKind, String> LADDERS = new EnumMap<>(Map.of(
            CaseKind.MISUSE, "senior-leader > headteacher",
            CaseKind.POLICY_QUESTION, "senior-leader > headteacher",
            CaseKind.POST_CHECK, "line-manager > senior-leader > headteacher",
            CaseKind.DISPARAGING_CONTENT, "line-manager > senior-leader > headteacher",
            CaseKind.ACCOUNT_REQUEST, "headteacher + deputy-headteacher",
            CaseKind.MEDIA_ENQUIRY, "headteacher > deputy-headteacher",
            CaseKind.PARENT_COMMENT, "senior-leader > headteacher",
            CaseKind.CYBERBULLYING, "behaviour-lead > senior-leader > headteacher",
            CaseKind.SAFEGUARDING, "line-manager > headteacher ; named-person > headteacher"));
    private static final int LINE_MANAGER = -1;
    /** A rung is the roles' numbers, or the line manager's. */
    private static final Map<CaseKind, List<List<int[]>>> TRACKS = new EnumMap<>(CaseKind.class);
    private static final int[] FALLBACK = rung("chair-of-governors");

    static {
        LADDERS.forEach((kind, text) -> TRACKS.put(kind, split(text, ";").map(track ->
                split(track, ">").map(ExclusionOracle::rung).toList()).toList()));
    }

    private final RoleGraph graph;
    private final int concerned;
    private final int out;
    private final boolean aboutHeadteacher;

    ExclusionOracle(RoleGraph graph) {
        this.graph = graph;
        int heads = holders(Role.HEADTEACHER.ordinal());
        this.aboutHeadteacher = (graph.subjects() & heads) != 0;
        this.concerned = circles() | (aboutHeadteacher ? heads : 0);
        this.out = concerned | acting() | 1 << graph.reporter();
    }

    /** Everybody who may see nothing of the case, whatever else holds. */
    int forbidden() {
        return out;
    }

    List<List<int[]>> tracks() {
        var own = TRACKS.get(graph.kind());
        boolean both = graph.kind() == CaseKind.DISPARAGING_CONTENT && graph.subjects() != 0;
        return both ? Stream.concat(own.stream(), TRACKS.get(CaseKind.MISUSE).stream()).toList() : own;
    }

    /** The number of the first rung from there on that has somebody, or of the fallback. */
    int rung(List<int[]> track, int from) {
        int number = from;
        while (number < track.size() && recipients(track.get(number)) == 0) {
            number++;
        }
        return Math.min(number, track.size());
    }

    int recipients(List<int[]> track, int rung) {
        return recipients(rung < track.size() ? track.get(rung) : FALLBACK);
    }

    /** Everybody whom some rung could call on some day. */
    int mayReceive() {
        boolean borrows = graph.kind() == CaseKind.DISPARAGING_CONTENT;
        var borrowed = borrows ? TRACKS.get(CaseKind.MISUSE).stream() : Stream.<List<int[]>>empty();
        var rungs = Stream.concat(tracks().stream(), borrowed).flatMap(List::stream);
        return Stream.concat(rungs, Stream.of(FALLBACK)).mapToInt(rung -> called(rung, true)).reduce(0, (a, b) -> a | b);
    }

    private int recipients(int[] rung) {
        return called(rung, false);
    }

    private int called(int[] rung, boolean onSomeDay) {
        int outHere = out;
        for (int addressee : rung) {
            outHere |= belowAll(holders(addressee) & concerned);
        }
        int called = 0;
        for (int addressee : rung) {
            boolean stays = addressee == Role.NAMED_PERSON.ordinal() || addressee == Role.CHAIR_OF_GOVERNORS.ordinal();
            called |= !aboutHeadteacher || stays ? calledFor(holders(addressee), outHere, onSomeDay) : 0;
        }
        return called;
    }

    private int calledFor(int holders, int outHere, boolean onSomeDay) {
        int called = 0;
        for (int i = 0; i < graph.size(); i++) {
            int at = has(holders, i) ? i : -1;
            for (int steps = 0; at >= 0 && !has(outHere, at) && steps <= graph.size(); steps++) {
                called |= onSomeDay || !has(graph.away(), at) ? 1 << at : 0;
                at = onSomeDay || has(graph.away(), at) ? graph.deputies()[at] : -1;
            }
        }
        return called;
    }

    private int holders(int addressee) {
        if (addressee == LINE_MANAGER) {
            int manager = graph.lineManagers()[graph.reporter()];
            return manager < 0 ? 0 : 1 << manager;
        }
        int holders = 0;
        for (int i = 0; i < graph.size(); i++) {
            holders |= has(graph.roles()[i], addressee) ? 1 << i : 0;
        }
        return holders;
    }

    private int circles() {
        int circles = graph.subjects();
        for (int i = 0; i < graph.size(); i++) {
            circles |= has(graph.subjects(), i) ? graph.conflicts()[i] : 0;
            circles |= (graph.conflicts()[i] & graph.subjects()) != 0 ? 1 << i : 0;
        }
        return circles;
    }

    /** Whoever stands in today for somebody concerned who is away. */
    private int acting() {
        int acting = 0;
        for (int i = 0; i < graph.size(); i++) {
            int at = has(concerned & graph.away(), i) ? graph.deputies()[i] : -1;
            for (int steps = 0; at >= 0 && has(graph.away(), at) && steps < graph.size(); steps++) {
                at = graph.deputies()[at];
            }
            acting |= at >= 0 && !has(graph.away(), at) ? 1 << at : 0;
        }
        return acting;
    }

    /** Their deputies, the deputies' deputies and so on. */
    private int belowAll(int people) {
        int below = 0;
        for (int i = 0; i < graph.size(); i++) {
            for (int at = has(people, i) ? graph.deputies()[i] : -1; at >= 0 && !has(below, at); at = graph.deputies()[at]) {
                below |= 1 << at;
            }
        }
        return below;
    }

    private static int[] rung(String text) {
        return split(text, "\\+").mapToInt(id -> Role.of(id).map(Role::ordinal).orElse(LINE_MANAGER)).toArray();
    }

    private static Stream<String> split(String text, String at) {
        return Arrays.stream(text.split(at)).map(String::strip);
    }
}
