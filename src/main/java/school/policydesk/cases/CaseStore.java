package school.policydesk.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import school.policydesk.people.StaffId;
import school.policydesk.school.School;
import school.policydesk.school.SchoolId;

@Repository
class CaseStore {

    private final JdbcClient jdbc;

    CaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws DuplicateKeyException if this form, or this press, has been filed by another transaction meanwhile */
    void add(CaseFile file, Filing filing) {
        jdbc.sql("""
                insert into case_file (id, school, kind, reporter, status, outside_deadline, filed_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(file.id().value(), file.school().value(), file.kind().id(), file.reporter().value(), file.status().name(),
                        file.outsideDeadline().map(CaseStore::utc).orElse(null), utc(file.filedAt()), utc(file.changedAt()))
                .update();
        file.subjects().forEach(person -> addSubject(file.id(), person));
        jdbc.sql("insert into case_submission (form_id, conversation, activity, reporter, case_id) values (?, ?, ?, ?, ?)")
                .params(filing.formId(), filing.conversation(), filing.activity(), filing.reporter().value(), file.id().value())
                .update();
    }

    private void addSubject(CaseId id, StaffId person) {
        jdbc.sql("insert into case_subject (case_id, person) values (?, ?)").params(id.value(), person.value()).update();
    }

    /** The case that this form or this very press has made before. */
    Optional<CaseFile> filedBefore(Filing filing) {
        return jdbc.sql("""
                select case_id from case_submission
                where reporter = ? and (form_id = ? or (conversation = ? and activity = ?))
                """)
                .params(filing.reporter().value(), filing.formId(), filing.conversation(), filing.activity())
                .query(UUID.class)
                .optional()
                .flatMap(id -> find(new CaseId(id)))
                .filter(file -> file.school().equals(filing.school()));
    }

    /** The form with which it was filed: sent again, it adds a version. */
    Optional<UUID> formOf(CaseId id) {
        return jdbc.sql("select form_id from case_submission where case_id = ?").param(id.value()).query(UUID.class).optional();
    }

    /** Gives it the year's next number, without gaps: the counter's row stays locked until the transaction ends. */
    CaseFile number(CaseFile file, School school) {
        int year = file.filedAt().atZone(school.zone()).getYear();
        if (countUp(school.id(), year) == 0) {
            jdbc.sql("insert into reference_counter (school, year_of, last) values (?, ?, 1)").params(school.id().value(), year).update();
        }
        long number = jdbc.sql("select last from reference_counter where school = ? and year_of = ?").params(school.id().value(), year).query(Long.class).single();
        var numbered = file.numbered("%s-%d-%04d".formatted(school.referencePrefix(), year, number));
        jdbc.sql("update case_file set reference = ? where id = ?").params(numbered.reference(), file.id().value()).update();
        return numbered;
    }

    private int countUp(SchoolId school, int year) {
        return jdbc.sql("update reference_counter set last = last + 1 where school = ? and year_of = ?").params(school.value(), year).update();
    }

    Optional<CaseFile> find(CaseId id) {
        return files(jdbc.sql("select * from case_file where id = ?").param(id.value())).findFirst();
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    Optional<CaseFile> locked(CaseId id) {
        return files(jdbc.sql("select * from case_file where id = ? for update").param(id.value())).findFirst();
    }

    void update(CaseFile file) {
        jdbc.sql("update case_file set status = ?, changed_at = ? where id = ?")
                .params(file.status().name(), utc(file.changedAt()), file.id().value())
                .update();
        jdbc.sql("delete from case_handler where case_id = ?").param(file.id().value()).update();
        var known = subjects(file.id().value());
        file.subjects().stream().filter(person -> !known.contains(person)).forEach(person -> addSubject(file.id(), person));
        file.handlers().forEach((track, person) -> jdbc.sql("insert into case_handler (case_id, track, person) values (?, ?, ?)")
                .params(file.id().value(), track, person.value())
                .update());
    }

    /** Whoever has it already keeps it; a colleague's choice stays one although the ladder comes to the same person. */
    void addRecipient(CaseId id, Recipient recipient, Instant since) {
        var known = recipients(id).stream().filter(recipient::isSamePlace).findFirst();
        if (known.filter(found -> !found.handedOver() && recipient.handedOver()).isPresent()) {
            jdbc.sql("update case_recipient set handed_over = true where case_id = ? and person = ? and track = ?")
                    .params(id.value(), recipient.person().value(), recipient.track())
                    .update();
        } else if (known.isEmpty()) {
            jdbc.sql("insert into case_recipient (case_id, person, track, handed_over, since) values (?, ?, ?, ?, ?)")
                    .params(id.value(), recipient.person().value(), recipient.track(), recipient.handedOver(), utc(since))
                    .update();
        }
    }

    List<Recipient> recipients(CaseId id) {
        return jdbc.sql("select * from case_recipient where case_id = ? order by since, person")
                .param(id.value())
                .query((row, n) -> new Recipient(new StaffId(row.getString("person")), row.getString("track"), row.getBoolean("handed_over")))
                .list();
    }

    /** Whether this was the first time that this recipient opened it. */
    boolean markOpened(CaseId id, StaffId person, Instant at) {
        return jdbc.sql("update case_recipient set opened_at = ? where case_id = ? and person = ? and opened_at is null")
                .params(utc(at), id.value(), person.value())
                .update() > 0;
    }

    Optional<StaffId> firstToOpen(CaseId id) {
        return jdbc.sql("select person from case_recipient where case_id = ? and opened_at is not null order by opened_at limit 1")
                .param(id.value())
                .query((row, n) -> new StaffId(row.getString(1)))
                .optional();
    }

    List<CaseFile> reportedBy(SchoolId school, StaffId reporter) {
        return files(jdbc.sql("select * from case_file where school = ? and reporter = ? order by filed_at desc").params(school.value(), reporter.value())).toList();
    }

    List<CaseFile> givenTo(SchoolId school, StaffId person) {
        return files(jdbc.sql("""
                select distinct f.* from case_file f join case_recipient r on r.case_id = f.id
                where f.school = ? and r.person = ? order by f.filed_at, f.id
                """)
                .params(school.value(), person.value())).toList();
    }

    /** First every row, then what belongs to each: a row that is being read keeps its connection, and a second one may never come. */
    private Stream<CaseFile> files(JdbcClient.StatementSpec found) {
        return found.query((row, n) -> bare(row)).list().stream().map(file -> file.with(subjects(file.id().value()), handlers(file.id().value())));
    }

    private static CaseFile bare(ResultSet row) throws SQLException {
        return new CaseFile(
                new CaseId(row.getObject("id", UUID.class)),
                new SchoolId(row.getString("school")),
                Optional.ofNullable(row.getString("reference")).orElse(""),
                CaseKind.of(row.getString("kind")).orElseThrow(),
                new StaffId(row.getString("reporter")),
                Set.of(),
                CaseStatus.valueOf(row.getString("status")),
                Map.of(),
                Optional.ofNullable(row.getObject("outside_deadline", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private Set<StaffId> subjects(UUID id) {
        return new HashSet<>(jdbc.sql("select person from case_subject where case_id = ?").param(id).query((row, n) -> new StaffId(row.getString(1))).list());
    }

    private Map<String, StaffId> handlers(UUID id) {
        var handlers = new HashMap<String, StaffId>();
        jdbc.sql("select track, person from case_handler where case_id = ?")
                .param(id)
                .query((RowCallbackHandler) row -> handlers.put(row.getString("track"), new StaffId(row.getString("person"))));
        return handlers;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
