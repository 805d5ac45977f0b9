package school.policydesk.routing;

import static school.policydesk.routing.RoleGraph.bits;
import static school.policydesk.routing.RoleGraph.has;
import static school.policydesk.routing.RoleGraph.id;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.random.RandomGenerator;
import school.policydesk.people.Directories;

/**
 * Takes a case all the way up, edits the school in the middle, and compares every answer with the {@link ExclusionOracle}'s.
 * Counts the states it has seen: one for each school and case, and one more for each late edit. For one thread.
 */
final class SubjectExclusion {

    private static final Instant NOW = TestSchool.local("2026-11-25T10:00");

    private final Directories directories = new Directories(List.of());
    private final RoutingDesk desk;
    private long states;

    SubjectExclusion(RoutingTables tables) {
        this.desk = new RoutingDesk(directories, tables, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    long states() {
        return states;
    }

    /** @throws AssertionError naming the school, the case and the person */
    void check(RoleGraph graph, RandomGenerator random) {
        climb(graph);
        var edited = graph.edited(random);
        holdsAfter(graph, edited);
        climb(edited);
    }

    /** Every rung of every track has exactly the people whom it must have, and none who is out. */
    private void climb(RoleGraph graph) {
        states++;
        directories.replace(graph.directory());
        var oracle = new ExclusionOracle(graph);
        var steps = desk.firstSteps(graph.route(), NOW);
        require(steps.size() == oracle.tracks().size(), graph, "tracks", steps);
        for (int i = 0; i < steps.size(); i++) {
            climb(graph, oracle, oracle.tracks().get(i), steps.get(i));
        }
        mayReceive(graph, oracle);
    }

    private void climb(RoleGraph graph, ExclusionOracle oracle, List<int[]> track, Step first) {
        var step = first;
        int rung = -1;
        while (rung < track.size()) {
            rung = oracle.rung(track, rung + 1);
            int recipients = bits(step.recipients());
            require((recipients & oracle.forbidden()) == 0, graph, "somebody who is out gets it", step);
            require(step.rung() == rung && recipients == oracle.recipients(track, rung), graph, "not whom it must reach", step);
            step = desk.nextStep(graph.route(), step.track(), step.rung(), NOW);
        }
    }

    /** Whatever was worked out before an edit is asked about again after it, as delivery does before it sends. */
    private void holdsAfter(RoleGraph before, RoleGraph after) {
        directories.replace(before.directory());
        var steps = desk.firstSteps(before.route(), NOW);
        directories.replace(after.directory());
        int forbidden = new ExclusionOracle(after).forbidden();
        for (var step : steps) {
            for (var recipient : step.recipients()) {
                boolean isForbidden = has(forbidden, Integer.numberOfTrailingZeros(bits(List.of(recipient))));
                require(!isForbidden || !desk.mayReceive(after.route(), recipient), after, "sent after an edit", recipient);
            }
        }
    }

    private void mayReceive(RoleGraph graph, ExclusionOracle oracle) {
        int expected = oracle.mayReceive();
        require((expected & oracle.forbidden()) == 0, graph, "the oracle contradicts itself", expected);
        for (int i = 0; i < graph.size(); i++) {
            boolean may = desk.mayReceive(graph.route(), id(i));
            require(may == has(expected, i), graph, may ? "may receive" : "may not receive", i);
        }
    }

    private static void require(boolean holds, RoleGraph graph, String what, Object which) {
        if (!holds) {
            throw new AssertionError(what + ": " + which + "\nin: " + graph);
        }
    }
}
