package school.policydesk.teams;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.policydesk.people.StaffId;

/** The table {@code conversation}. Safe for use by many threads and several replicas. */
@Component
final class JdbcConversationStore implements ConversationStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcConversationStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<ConversationRef> find(String tenantId, StaffId staff) {
        return jdbc.sql("""
                        select tenant_id, service_url, conversation_id, bot_id
                        from conversation where tenant_id = :tenant and staff_id = :staff""")
                .param("tenant", tenantId)
                .param("staff", staff.value())
                .query((row, number) -> new ConversationRef(row.getString("tenant_id"), row.getString("service_url"),
                        row.getString("conversation_id"), row.getString("bot_id")))
                .optional();
    }

    @Override
    public void save(StaffId staff, ConversationRef conversation) {
        if (find(conversation.tenantId(), staff).filter(conversation::equals).isPresent() || update(staff, conversation)) {
            return;
        }
        try {
            insert(staff, conversation);
        } catch (DuplicateKeyException e) {
            update(staff, conversation);
        }
    }

    @Override
    public void delete(String tenantId, StaffId staff) {
        jdbc.sql("delete from conversation where tenant_id = :tenant and staff_id = :staff").param("tenant", tenantId).param("staff", staff.value()).update();
    }

    private boolean update(StaffId staff, ConversationRef conversation) {
        return write("""
                update conversation
                set service_url = :url, conversation_id = :conversation, bot_id = :bot, changed_at = :now
                where tenant_id = :tenant and staff_id = :staff""", staff, conversation) > 0;
    }

    private void insert(StaffId staff, ConversationRef conversation) {
        write("""
                insert into conversation (tenant_id, staff_id, service_url, conversation_id, bot_id, changed_at)
                values (:tenant, :staff, :url, :conversation, :bot, :now)""", staff, conversation);
    }

    private int write(String sql, StaffId staff, ConversationRef conversation) {
        return jdbc.sql(sql)
                .param("tenant", conversation.tenantId())
                .param("staff", staff.value())
                .param("url", conversation.serviceUrl())
                .param("conversation", conversation.conversationId())
                .param("bot", conversation.botId())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
