package school.policydesk.routing;

import school.policydesk.people.StaffDirectory;
import school.policydesk.routing.RoutingTable.Fallback;
import school.policydesk.routing.RoutingTable.FollowUp;
import school.policydesk.school.Faults;
import school.policydesk.school.School;
import school.policydesk.school.SchoolFolder;
import school.policydesk.school.YamlNode;

/** Reads {@code routing.yml}: who gets what staff report, how soon, and who is next. */
public final class RoutingFile {

    static final String NAME = "routing.yml";

    private RoutingFile() {}

    /** The table as far as it can be read; whatever is wrong with it is added to the faults. */
    public static RoutingTable read(SchoolFolder folder, School school, StaffDirectory directory, Faults faults) {
        var yaml = folder.yaml(NAME, faults);
        yaml.allowOnly("settings", "kinds", "fallback", "followUp", "calendar");
        var calendar = CalendarReader.read(part(yaml, "calendar"), school.zone());
        var rungs = new RungReader(directory, calendar);
        return new RoutingTable(
                school.id(),
                new LadderReader(rungs).read(part(yaml, "kinds")),
                fallback(part(yaml, "fallback"), rungs),
                followUp(part(yaml, "followUp")),
                SettingsReader.read(part(yaml, "settings")),
                calendar);
    }

    private static YamlNode part(YamlNode yaml, String key) {
        if (!yaml.at(key).isPresent()) {
            yaml.fault("The part '" + key + "' is missing", "Copy it from the built-in routing.yml.");
        }
        return yaml.at(key);
    }

    private static Fallback fallback(YamlNode yaml, RungReader rungs) {
        yaml.allowOnly("to", "within", "withinByTheClock");
        return new Fallback(rungs.to(yaml), RungReader.term(yaml, "within", false), RungReader.term(yaml, "withinByTheClock", true));
    }

    private static FollowUp followUp(YamlNode yaml) {
        yaml.allowOnly("every", "everyByTheClock");
        return new FollowUp(RungReader.term(yaml, "every", false), RungReader.term(yaml, "everyByTheClock", true));
    }
}
