package school.policydesk.school;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * Who the school is: {@code school.yml}.
 *
 * @param name as staff know it
 * @param referencePrefix what its case references begin with, such as {@code LA}
 * @param zone its wall clock, by which deadlines and times are said
 */
public record School(SchoolId id, String name, String referencePrefix, ZoneId zone) {

    private static final String FILE = "school.yml";
    private static final Pattern PREFIX = Pattern.compile("[A-Z]{2,6}");

    /** Reads {@code school.yml}; whatever is wrong with it is added to the faults. */
    public static School read(SchoolFolder folder, Faults faults) {
        var yaml = folder.yaml(FILE, faults);
        yaml.allowOnly("id", "name", "referencePrefix", "timeZone");
        return new School(id(yaml), yaml.required("name"), prefix(yaml), zone(yaml));
    }

    private static SchoolId id(YamlNode yaml) {
        try {
            return new SchoolId(yaml.required("id"));
        } catch (IllegalArgumentException e) {
            yaml.at("id").fault("This is not a school id", "Use lower-case letters, digits and hyphens, such as low-ash.");
            return new SchoolId("unknown");
        }
    }

    private static String prefix(YamlNode yaml) {
        String prefix = yaml.required("referencePrefix");
        if (!PREFIX.matcher(prefix).matches()) {
            yaml.at("referencePrefix").fault("This is not a reference prefix", "Use 2 to 6 capital letters, such as LA.");
        }
        return prefix;
    }

    private static ZoneId zone(YamlNode yaml) {
        try {
            return ZoneId.of(yaml.optional("timeZone", "Europe/London"));
        } catch (DateTimeException e) {
            yaml.at("timeZone").fault("This is not a time zone", "Use a name such as Europe/London.");
            return ZoneId.of("Europe/London");
        }
    }
}
