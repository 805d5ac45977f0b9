package school.policydesk.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import school.policydesk.school.SchoolId;

@Repository
class AuditStore {

    private final JdbcClient jdbc;

    AuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addMissingHead(SchoolId school, int chain) {
        jdbc.sql("""
                insert into audit_head (school, chain, number, hash)
                select :school, :chain, 0, :hash
                where not exists (select 1 from audit_head where school = :school and chain = :chain)
                """)
                .param("school", school.value())
                .param("chain", chain)
                .param("hash", AuditLine.NO_HASH)
                .update();
    }

    AuditHead lockedHead(SchoolId school, int chain) {
        return jdbc.sql("select * from audit_head where school = ? and chain = ? for update")
                .params(school.value(), chain)
                .query((row, n) -> head(row))
                .single();
    }

    List<AuditHead> heads() {
        return jdbc.sql("select * from audit_head order by school, chain").query((row, n) -> head(row)).list();
    }

    void append(AuditLine line) {
        jdbc.sql("""
                insert into audit_line (school, chain, number, at, actor, action, about, detail, previous, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(line.school().value(), line.chain(), line.number(), line.at().atOffset(ZoneOffset.UTC), line.actor(),
                        line.action(), line.about(), line.detail(), line.previous(), line.hash())
                .update();
        jdbc.sql("update audit_head set number = ?, hash = ? where school = ? and chain = ?")
                .params(line.number(), line.hash(), line.school().value(), line.chain())
                .update();
    }

    /** In the order of the chain, one line at a time: a trail may be long. */
    void read(AuditHead chain, Consumer<AuditLine> reader) {
        jdbc.sql("select * from audit_line where school = ? and chain = ? order by number")
                .params(chain.school().value(), chain.chain())
                .query((RowCallbackHandler) row -> reader.accept(line(row)));
    }

    List<AuditLine> about(String about) {
        return jdbc.sql("select * from audit_line where about = ? order by chain, number").param(about).query((row, n) -> line(row)).list();
    }

    private static AuditHead head(ResultSet row) throws SQLException {
        return new AuditHead(new SchoolId(row.getString("school")), row.getInt("chain"), row.getLong("number"), row.getString("hash"));
    }

    private static AuditLine line(ResultSet row) throws SQLException {
        return new AuditLine(
                new SchoolId(row.getString("school")),
                row.getInt("chain"),
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("about"),
                row.getString("detail"),
                row.getString("previous"),
                row.getString("hash"));
    }
}
