package school.policydesk.people;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import school.policydesk.school.YamlNode;

/** A part a person plays in the policy. A line manager is a relation between two people, not a role: see {@link Person}. */
public enum Role {
    /** One or, at a school with co-headteachers, several. */
    HEADTEACHER("headteacher", "headteacher"),
    DEPUTY_HEADTEACHER("deputy-headteacher", "deputy headteacher"),
    /** A member of the senior leadership team (clauses 2.1 to 2.4). */
    SENIOR_LEADER("senior-leader", "senior leader"),
    /** The senior leader who looks after behaviour and bullying (section 9). */
    BEHAVIOUR_LEAD("behaviour-lead", "behaviour lead"),
    /** A designated Named Person for safeguarding (clause 10.3). */
    NAMED_PERSON("named-person", "Named Person"),
    /** Outside the school's line of command; gets what nobody inside it may. */
    CHAIR_OF_GOVERNORS("chair-of-governors", "chair of governors"),
    /** Any other member of staff. */
    STAFF("staff", "member of staff");

    private final String id;
    private final String label;

    Role(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** As it is written in the school's files. */
    public String id() {
        return id;
    }

    /** As it is read inside a sentence. */
    public String label() {
        return label;
    }

    public static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst();
    }

    /** A list of roles in a file; one that isn't known is a fault. */
    static Set<Role> readAll(YamlNode list) {
        var roles = EnumSet.noneOf(Role.class);
        for (var item : list.items()) {
            of(item.text()).ifPresentOrElse(roles::add, () -> item.fault("There is no role '" + item.text() + "'",
                    "Known are: " + Arrays.stream(values()).map(Role::id).collect(Collectors.joining(", ")) + "."));
        }
        return roles;
    }
}
