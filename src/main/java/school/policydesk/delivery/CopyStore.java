package school.policydesk.delivery;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import school.policydesk.cases.CaseId;
import school.policydesk.people.StaffId;

@Repository
class CopyStore {

    private final JdbcClient jdbc;

    CopyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CardCopy copy, Instant at) {
        jdbc.sql("""
                insert into card_copy (case_id, person, conversation, activity, kind, sent_at)
                select :case, :person, :conversation, :activity, :kind, :at
                where not exists (select 1 from card_copy where conversation = :conversation and activity = :activity)
                """)
                .param("case", copy.caseId().value())
                .param("person", copy.person().value())
                .param("conversation", copy.conversation())
                .param("activity", copy.activity())
                .param("kind", copy.kind().name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<CardCopy> of(CaseId id) {
        return jdbc.sql("select * from card_copy where case_id = ? order by sent_at")
                .param(id.value())
                .query((row, n) -> new CardCopy(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        new StaffId(row.getString("person")),
                        row.getString("conversation"),
                        row.getString("activity"),
                        CardCopy.Kind.valueOf(row.getString("kind"))))
                .list();
    }

    void forget(CardCopy copy) {
        jdbc.sql("delete from card_copy where conversation = ? and activity = ?").params(copy.conversation(), copy.activity()).update();
    }
}
