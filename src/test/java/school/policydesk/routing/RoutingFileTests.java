package school.policydesk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.policydesk.people.PeopleFile;
import school.policydesk.people.Person;
import school.policydesk.people.StaffDirectory;
import school.policydesk.school.Fault;
import school.policydesk.school.Faults;
import school.policydesk.school.School;
import school.policydesk.school.SchoolFolder;

/** Tests for {@link RoutingFile}: each mistake is named where it stands. */
class RoutingFileTests {

    private static final SchoolFolder BUILT_IN = SchoolFolder.builtIn();
    private static final String GOOD = BUILT_IN.text(RoutingFile.NAME).orElseThrow();

    private final Faults faults = new Faults();
    private final School school = School.read(BUILT_IN, faults);
    private final StaffDirectory directory = PeopleFile.read(BUILT_IN, school, faults);

    @Test
    void theBuiltInRoutingHasNoFault() {
        assertThat(read(GOOD)).isEmpty();
    }

    @ParameterizedTest(name = "{1} instead of {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            misuse: #                                      | missuse: #                          | There is no kind of case called 'missuse'
            misuse: #                                      | missuse: #                          | Nobody is named for misuse
            {to: behaviour-lead, within: 4 school hours}   | {to: cook, within: 4 school hours}  | There is no role 'cook'
            {to: behaviour-lead, within: 4 school hours}   | {to: staffs, within: 4 school hours}| There is no role 'staffs'
            {to: behaviour-lead, within: 4 school hours}   | {to: behaviour-lead}                | 'within' is missing
            {to: behaviour-lead, within: 4 school hours}   | {within: 4 school hours}            | 'to' is missing
            {to: behaviour-lead, within: 4 school hours}   | {to: behaviour-lead, within: soon}  | 'soon' is not a length of time
            {to: behaviour-lead, within: 4 school hours}   | {to: behaviour-lead, within: 0 school hours} | '0 school hours' is not a length
            {to: behaviour-lead, within: 4 school hours}   | {to: behaviour-lead, within: -1 school days} | '-1 school days' is not a length
            {to: behaviour-lead, within: 4 school hours}   | {to: behaviour-lead, within: 4h}    | This is by the clock, but the kind is not
            {to: behaviour-lead, within: 4 school hours}   | {to: behaviour-lead, within: 4 school hours, remind: 4 school hours} | This reminder comes when the time is up
            {to: behaviour-lead, within: 4 school hours}   | {to: behaviour-lead, within: 4 school hours, remind: 1 school day} | This reminder comes when the time is up
            {to: behaviour-lead, within: 4 school hours}   | {to: behaviour-lead, withn: 4 school hours} | 'withn' is not known here
            by: clock                                      | by: school time                     | Safeguarding concerns must go by the clock
            by: clock                                      | by: sundial                         | 'sundial' is no way to count time
            {to: named-person, within: 30m, remind: 10m}   | {to: headteacher, within: 30m}      | No track starts with a Named Person
            {to: named-person, within: 30m, remind: 10m}   | {to: named-person, within: 4 school hours} | This must go by the clock
            withinByTheClock: 1h                           | withinByTheClock: 1 school day      | This must go by the clock
            to: chair-of-governors                         | to: chairman                        | There is no role 'chairman'
            everyByTheClock: 24h                           | often: 24h                          | 'everyByTheClock' is missing
            every: 3 school days                           | every: week                         | 'week' is not a length of time
            coHeadteachersStandTogether: true              | coHeadteachersStandTogether: yes    | This is neither true nor false
            disparagingContentByStaff: both                | disparagingContentByStaff: all      | 'all' is not a choice here
            - behaviour-lead                               | - behaviour                         | There is no role 'behaviour'
            settings:                                      | setting:                            | The part 'settings' is missing
            fallback:                                      | fallbacks:                          | The part 'fallback' is missing
            friday: 08:30-16:30                            | fryday: 08:30-16:30                 | 'fryday' is not a day of the week
            friday: 08:30-16:30                            | friday: 16:30-08:30                 | The school closes before it opens
            friday: 08:30-16:30                            | friday: morning                     | These are not hours
            from: 2026-11-02                               | from: 2026-10-20                    | This term runs into another
            from: 2026-11-02                               | from: 2026-12-24                    | This ends before it begins
            - 2027-05-03                                   | - May Day                           | This is not a date
            - 2027-05-03                                   | - {from: 2027-05-03, until: 2037-05-03} | The school is closed for more than a year
            - 2027-05-03                                   | -                                   | A date is missing
            """)
    void namesTheMistake(String text, String instead, String what) {
        assertThat(GOOD).contains(text);

        var found = read(GOOD.replace(text, instead));

        assertThat(found).anySatisfy(fault -> {
            assertThat(fault.what()).startsWith(what);
            assertThat(fault.file()).isEqualTo("routing.yml");
            assertThat(fault.mend()).isNotBlank();
        });
    }

    @Test
    void namesTheLine() {
        long line = GOOD.lines().takeWhile(text -> !text.contains("to: behaviour-lead")).count() + 1;

        assertThat(read(GOOD.replace("behaviour-lead, within: 4 school hours", "behaviour-lead, within: soon")))
                .singleElement().extracting(Fault::line).isEqualTo((int) line);
    }

    @Test
    void aRungThatNobodyCouldEverReceiveIsAFault() {
        var without = directory.everybody().stream().filter(person -> !person.name().equals(TestSchool.BEHAVIOUR)).toList();

        assertThat(read(GOOD, without)).extracting(Fault::what).containsExactly("Nobody could ever receive this");
    }

    @Test
    void lineManagersThatNobodyHasAreAFault() {
        var without = directory.everybody().stream().map(p -> new Person(p.id(), p.name(), p.roles(), Optional.empty(), p.deputy(), p.absences(), p.conflicts())).toList();

        assertThat(read(GOOD, without)).extracting(Fault::what).containsOnly("Nobody could ever receive this").hasSize(3);
    }

    @Test
    void oneHolderAmongSeveralRolesOfARungIsEnough() {
        var text = GOOD.replace("{to: behaviour-lead, within: 4 school hours}", "{to: [behaviour-lead, senior-leader], within: 4 school hours}");
        var without = directory.everybody().stream().filter(person -> !person.name().equals(TestSchool.BEHAVIOUR)).toList();

        assertThat(read(text, without)).isEmpty();
    }

    @Test
    void tracksOfMisuseAndDisparagingContentNeedDifferentNames() {
        assertThat(read(GOOD.replaceFirst("(?s)(disparaging-content:.*?)line-manager:", "$1senior-leader:")))
                .singleElement().extracting(Fault::what).isEqualTo("The track 'senior-leader' has the same name as one of misuse");
    }

    @Test
    void aTrackWithoutRungsIsAFault() {
        assertThat(read(GOOD.replaceFirst("approval:\\s+- \\{.*}", "approval: []")))
                .singleElement().extracting(Fault::what).isEqualTo("The track 'approval' has no rungs");
    }

    @Test
    void anEmptyFileNamesEachMissingPart() {
        assertThat(read("{}")).extracting(Fault::what)
                .filteredOn(what -> what.startsWith("The part"))
                .hasSize(5);
    }

    private List<Fault> read(String routing) {
        return read(routing, directory.everybody());
    }

    private List<Fault> read(String routing, List<Person> people) {
        RoutingFile.read(TestSchool.folderWith(routing), school, new StaffDirectory(school.id(), false, people), faults);
        return faults.found();
    }
}
