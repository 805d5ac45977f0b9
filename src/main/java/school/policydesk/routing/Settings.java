package school.policydesk.routing;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * What the policy leaves to the school.
 *
 * @param coHeadteachersStandTogether whether a case about one headteacher is kept from the others; the safe answer is yes
 * @param passedOverWhenAboutHeadteacher who answers to the headteacher and is not asked about them
 */
record Settings(
        boolean coHeadteachersStandTogether,
        Set<Addressee> passedOverWhenAboutHeadteacher,
        DisparagingContentByStaff disparagingContentByStaff) {

    Settings {
        passedOverWhenAboutHeadteacher = Set.copyOf(passedOverWhenAboutHeadteacher);
    }

    /** Where clauses 2.3 and 6.15 overlap: which of their recipients get the case. */
    enum DisparagingContentByStaff {
        LINE_MANAGER("line-manager"),
        SENIOR_LEADER("senior-leader"),
        BOTH("both");

        private final String id;

        DisparagingContentByStaff(String id) {
            this.id = id;
        }

        static Optional<DisparagingContentByStaff> of(String id) {
            return Arrays.stream(values()).filter(value -> value.id.equals(id)).findFirst();
        }
    }
}
