package school.policydesk.school;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Who the school is: {@code school.yml}.
 *
 * @param name as staff know it
 * @param referencePrefix what its case references begin with, such as {@code LA}
 * @param zone its wall clock, by which deadlines and times are said
 * @param tenants the Microsoft 365 tenants that its staff are in, in lower case; empty for every tenant that the program lets in,
 *     which only a school on its own may be
 */
public record School(SchoolId id, String name, String referencePrefix, ZoneId zone, Set<String> tenants) {

    static final String FILE = "school.yml";
    private static final Pattern PREFIX = Pattern.compile("[A-Z]{2,6}");

    public School {
        tenants = Set.copyOf(tenants);
    }

    /** A school on its own: its tenants need not be said. */
    public School(SchoolId id, String name, String referencePrefix, ZoneId zone) {
        this(id, name, referencePrefix, zone, Set.of());
    }

    /** Reads {@code school.yml}; whatever is wrong with it is added to the faults. */
    public static School read(SchoolFolder folder, Faults faults) {
        var yaml = folder.yaml(FILE, faults);
        yaml.allowOnly("id", "name", "referencePrefix", "timeZone", "tenants");
        return new School(id(yaml), yaml.required("name"), prefix(yaml), zone(yaml), tenants(yaml));
    }

    /** Whether its staff may be in this tenant. */
    public boolean isIn(String tenant) {
        return tenants.isEmpty() || tenants.contains(tenant.toLowerCase(Locale.ROOT));
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

    private static Set<String> tenants(YamlNode yaml) {
        var tenants = new HashSet<String>();
        for (var item : yaml.at("tenants").items()) {
            try {
                tenants.add(UUID.fromString(item.text()).toString());
            } catch (IllegalArgumentException e) {
                item.fault("This is not a tenant id", "Copy the tenant's id from Microsoft Entra, Overview, 36 characters long.");
            }
        }
        return tenants;
    }
}
