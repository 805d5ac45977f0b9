package school.policydesk.people;

import java.util.Optional;
import school.policydesk.school.Faults;
import school.policydesk.school.School;
import school.policydesk.school.SchoolFolder;
import school.policydesk.school.YamlNode;

/** Reads {@code people.yml}, the school's own list of its staff. */
public final class PeopleFile {

    static final String NAME = "people.yml";

    private PeopleFile() {}

    /** The directory as far as it can be read; whatever is wrong with it is added to the faults. */
    public static StaffDirectory read(SchoolFolder folder, School school, Faults faults) {
        var yaml = folder.yaml(NAME, faults);
        yaml.allowOnly("sample", "people", "groups");
        var entries = yaml.at("people").items().stream().map(PersonEntry::new).toList();
        var references = new References(entries);
        references.refuseDoubledIds();
        var people = entries.stream().map(entry -> entry.person(references)).flatMap(Optional::stream).toList();
        var directory = new StaffDirectory(school.id(), isSample(yaml), new StaffDirectory.Listed(people, GroupEntries.read(yaml.at("groups"))));
        PeopleRules.check(directory, entries, yaml);
        return directory;
    }

    private static boolean isSample(YamlNode yaml) {
        String sample = yaml.optional("sample", "false");
        if (!sample.equals("true") && !sample.equals("false")) {
            yaml.at("sample").fault("'sample' is neither true nor false", "Write 'sample: false' above your own staff.");
        }
        return !sample.equals("false");
    }
}
