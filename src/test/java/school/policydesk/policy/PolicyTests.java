package school.policydesk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.policydesk.school.Faults;
import school.policydesk.school.SchoolFolder;

class PolicyTests {

    private final Faults faults = new Faults();
    private final Policy policy = Policy.read(SchoolFolder.builtIn(), faults);

    @Test
    void hasEverySectionAndClause() {
        assertThat(faults.found()).isEmpty();
        assertThat(policy.sections()).hasSize(12);
        assertThat(policy.clauses()).hasSize(78);
        assertThat(policy.clause("7.3").orElseThrow().section()).hasToString("7. Respecting Colleagues, Pupils, Parents and Carers");
        assertThat(policy.clause("0.1").orElseThrow().section()).hasToString("Introduction");
        assertThat(policy.clause("99.9")).isEmpty();
    }

    @Test
    void quotesNothingThatTheDocumentDoesNotSay() {
        String document = SchoolFolder.builtIn().text("policy.md").orElseThrow();
        assertThat(policy.clauses()).allSatisfy(clause -> assertThat(document).contains(clause.text()));
    }

    @Test
    void knowsWhenItsReviewIsOverdue() {
        assertThat(policy.reviewOverdue(LocalDate.of(2022, 12, 31))).isFalse();
        assertThat(policy.reviewOverdue(LocalDate.of(2023, 1, 1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Autumn 2022,2022-12-31", "Spring term 2023,2023-04-30", "summer 2024,2024-08-31", "October 2025,2025-10-31", "2026,2026-12-31", "2026-03-05,2026-03-05"})
    void readsDatesAsSchoolsWriteThem(String due, LocalDate lastDay) {
        assertThat(ReviewDate.lastDay(due)).hasValue(lastDay);
    }

    @Test
    void isNeverOverdueWithoutADate() {
        assertThat(ReviewDate.lastDay("as needed")).isEmpty();
    }

    @Test
    void findsClausesByHalfTypedWords() {
        assertThat(policy.search("linkedin", 3)).extracting(Clause::id).startsWith("1.1");
        assertThat(policy.search("mobile ph", 3)).extracting(Clause::id).contains("4.3", "4.4");
        assertThat(policy.search("7.4", 1)).extracting(Clause::id).containsExactly("7.4");
        assertThat(policy.search("", 3)).isEmpty();
        assertThat(policy.search("zebra", 3)).isEmpty();
    }

    @Test
    void refusesWordsThatDoNotStandInTheSection(@TempDir Path school) throws Exception {
        Files.writeString(school.resolve("clauses.yml"), "\"7.3\": \"Staff may do as they like\"\n\"42.1\": \"No such section\"\nseven: \"x\"\n");
        Policy.read(SchoolFolder.at(school), faults);
        assertThat(faults.found()).extracting(Object::toString).satisfiesExactlyInAnyOrder(
                fault -> assertThat(fault).startsWith("clauses.yml:1: The words of clause 7.3 do not stand in section 7."),
                fault -> assertThat(fault).startsWith("clauses.yml:2: There is no section 42"),
                fault -> assertThat(fault).startsWith("clauses.yml:3: 'seven' is not a clause id"));
    }

    @Test
    void refusesAPolicyWithoutDates(@TempDir Path school) throws Exception {
        Files.writeString(school.resolve("policy.md"), "---\ntitle: T\nschool: S\napprovedBy: B\napprovedOn: last week\nlastReviewedOn: 2021-10-21\n---\n# T\n");
        Files.writeString(school.resolve("clauses.yml"), "{}\n");
        Policy.read(SchoolFolder.at(school), faults);
        assertThat(faults.found()).extracting(Object::toString).anyMatch(fault -> fault.startsWith("policy.md:5: 'approvedOn' is not a date"))
                .anyMatch(fault -> fault.contains("'nextReviewDue' is missing"));
    }
}
