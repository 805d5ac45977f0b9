package school.policydesk.routing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import school.policydesk.people.Person;
import school.policydesk.people.Role;
import school.policydesk.people.StaffDirectory;
import school.policydesk.people.StaffId;

/** Whom a rung asks for, as {@code routing.yml} says it: not yet a person. */
sealed interface Addressee {

    String LINE_MANAGER = "line-manager";

    /** Whoever holds a role. */
    record Holders(Role role) implements Addressee {

        @Override
        public List<Person> people(StaffDirectory directory, StaffId reporter) {
            return directory.holders(role);
        }

        @Override
        public String label(StaffDirectory directory) {
            return switch (role) {
                case HEADTEACHER -> "the headteacher"; // so the policy, which two of them share
                case SENIOR_LEADER, NAMED_PERSON, STAFF -> "a " + role.label();
                case DEPUTY_HEADTEACHER, BEHAVIOUR_LEAD, CHAIR_OF_GOVERNORS ->
                    (directory.holders(role).size() > 1 ? "a " : "the ") + role.label();
            };
        }

        @Override
        public String toString() {
            return role.id();
        }
    }

    /** The reporter's own line manager; a reporter whom the directory doesn't know has none. */
    record LineManager() implements Addressee {

        @Override
        public List<Person> people(StaffDirectory directory, StaffId reporter) {
            return directory.lineManagerOf(reporter).stream().toList();
        }

        @Override
        public String label(StaffDirectory directory) {
            return "the line manager";
        }

        @Override
        public String toString() {
            return LINE_MANAGER;
        }
    }

    List<Person> people(StaffDirectory directory, StaffId reporter);

    /** As read in a sentence. */
    String label(StaffDirectory directory);

    static Optional<Addressee> of(String id) {
        return id.equals(LINE_MANAGER) ? Optional.of(new LineManager()) : Role.of(id).map(Holders::new);
    }

    /** Everything that may be written, for whoever wrote something else. */
    static String known() {
        return LINE_MANAGER + ", " + Arrays.stream(Role.values()).map(Role::id).collect(Collectors.joining(", "));
    }
}
