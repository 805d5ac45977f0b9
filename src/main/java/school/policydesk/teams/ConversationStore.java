package school.policydesk.teams;

import java.util.Optional;
import school.policydesk.people.StaffId;

/** Keeps one conversation for each person. */
interface ConversationStore {

    Optional<ConversationRef> find(StaffId staff);

    void save(StaffId staff, ConversationRef conversation);

    void delete(StaffId staff);
}
