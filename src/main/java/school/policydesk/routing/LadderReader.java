package school.policydesk.routing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Collectors;
import school.policydesk.cases.CaseKind;
import school.policydesk.people.Role;
import school.policydesk.routing.Addressee.Holders;
import school.policydesk.routing.Ladder.Track;
import school.policydesk.school.YamlNode;

/** Reads the kinds of {@code routing.yml}: for each its tracks and their rungs. */
final class LadderReader {

    private static final String KINDS = Arrays.stream(CaseKind.values()).map(CaseKind::id).collect(Collectors.joining(", "));

    private final RungReader rungs;

    LadderReader(RungReader rungs) {
        this.rungs = rungs;
    }

    Map<CaseKind, Ladder> read(YamlNode yaml) {
        var ladders = new EnumMap<CaseKind, Ladder>(CaseKind.class);
        yaml.entries().forEach((id, node) -> CaseKind.of(id).ifPresentOrElse(
                kind -> ladders.put(kind, ladder(kind, node)),
                () -> node.fault("There is no kind of case called '" + id + "'", "Known are: " + KINDS + ".")));
        var missing = Arrays.stream(CaseKind.values()).filter(kind -> !ladders.containsKey(kind)).map(CaseKind::id).toList();
        if (!missing.isEmpty()) {
            yaml.fault("Nobody is named for " + String.join(", ", missing), "Copy what is missing from the built-in routing.yml.");
        }
        refuseSameNames(ladders, yaml);
        return ladders;
    }

    private Ladder ladder(CaseKind kind, YamlNode yaml) {
        yaml.allowOnly("by", "tracks");
        boolean byTheClock = isByTheClock(yaml);
        var tracks = yaml.at("tracks").entries().entrySet().stream()
                .map(entry -> track(entry.getKey(), entry.getValue(), byTheClock))
                .toList();
        if (tracks.isEmpty()) {
            yaml.fault("There are no tracks for " + kind.id(), "Write 'tracks:', below it a name, and below that the rungs.");
        }
        var ladder = new Ladder(byTheClock, tracks);
        if (kind == CaseKind.SAFEGUARDING) {
            checkSafeguarding(ladder, yaml);
        }
        return ladder;
    }

    private static boolean isByTheClock(YamlNode yaml) {
        String by = yaml.optional("by", "school time");
        if (!by.equals("clock") && !by.equals("school time")) {
            yaml.at("by").fault("'" + by + "' is no way to count time", "Write 'by: clock' or 'by: school time'.");
        }
        return by.equals("clock");
    }

    private Track track(String name, YamlNode yaml, boolean byTheClock) {
        var items = yaml.items();
        if (items.isEmpty()) {
            yaml.fault("The track '" + name + "' has no rungs", "Write '- {to: headteacher, within: 1 school day}' below it.");
        }
        return new Track(name, items.stream().map(item -> rungs.rung(item, byTheClock)).toList());
    }

    /** Clauses 10.1 and 10.3: immediately, and to a Named Person. Nothing a school writes may undo that. */
    private static void checkSafeguarding(Ladder ladder, YamlNode yaml) {
        if (!ladder.byTheClock()) {
            yaml.fault("Safeguarding concerns must go by the clock", "Write 'by: clock' here and times such as '30m' below.");
        }
        var atOnce = ladder.tracks().stream().flatMap(track -> track.rungs().stream().limit(1));
        if (atOnce.noneMatch(rung -> rung.to().contains(new Holders(Role.NAMED_PERSON)))) {
            yaml.fault("No track starts with a Named Person", "Add a track whose first rung is 'to: named-person'.");
        }
    }

    /** Content that disparages the school can run on the tracks of misuse too, so their names must differ. */
    private static void refuseSameNames(Map<CaseKind, Ladder> ladders, YamlNode yaml) {
        var seen = new HashSet<String>();
        for (var kind : new CaseKind[] {CaseKind.MISUSE, CaseKind.DISPARAGING_CONTENT}) {
            var tracks = yaml.at(kind.id()).at("tracks");
            tracks.entries().keySet().stream().filter(name -> !seen.add(name)).forEach(name ->
                    tracks.fault("The track '" + name + "' has the same name as one of misuse", "Give one of the two another name."));
        }
    }
}
