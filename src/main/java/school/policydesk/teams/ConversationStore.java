package school.policydesk.teams;

import java.util.Optional;
import school.policydesk.people.StaffId;

/** Keeps one conversation for each person in each tenant. */
interface ConversationStore {

    Optional<ConversationRef> find(String tenantId, StaffId staff);

    void save(StaffId staff, ConversationRef conversation);

    void delete(String tenantId, StaffId staff);
}
