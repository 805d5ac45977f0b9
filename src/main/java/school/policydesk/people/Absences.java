package school.policydesk.people;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import school.policydesk.people.Person.Absence;
import school.policydesk.school.SchoolId;

/**
 * Absences that people told the bot, laid over those of the directory's file. Every replica reads them again each minute.
 * Safe for use by many threads.
 */
@Component
public class Absences {

    private final JdbcClient jdbc;
    private final Directories directories;

    Absences(JdbcClient jdbc, Directories directories) {
        this.jdbc = jdbc;
        this.directories = directories;
    }

    /** From today until a day, both included; replaces what was said before. */
    public void away(SchoolId school, StaffId person, LocalDate today, LocalDate until) {
        back(school, person);
        jdbc.sql("insert into absence (school, person, from_day, until_day) values (?, ?, ?, ?)").params(school.value(), person.value(), today, until).update();
        refresh();
    }

    /** Takes back what was said; an absence in the directory's file stays. */
    public void back(SchoolId school, StaffId person) {
        jdbc.sql("delete from absence where school = ? and person = ?").params(school.value(), person.value()).update();
        refresh();
    }

    @Scheduled(fixedDelayString = "PT1M")
    public void refresh() {
        directories.all().forEach(directory -> directories.told(directory.school(), told(directory.school())));
    }

    private Map<StaffId, Absence> told(SchoolId school) {
        record Told(StaffId person, Absence absence) {}
        return jdbc.sql("select * from absence where school = ?")
                .param(school.value())
                .query((row, n) -> new Told(new StaffId(row.getString("person")),
                        new Absence(row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Told::person, Told::absence));
    }
}
