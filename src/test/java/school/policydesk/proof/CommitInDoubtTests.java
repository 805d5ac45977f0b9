package school.policydesk.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import school.policydesk.proof.DoubtfulDatabase.Next;
import school.policydesk.proof.Hands.Answer;

/** The database breaks around the commit of a report. What the reporter reads is true: received only if it was, not received only if not. */
class CommitInDoubtTests {

    private static final CountingMicrosoft MICROSOFT = new CountingMicrosoft();
    private static House house;
    private static Hands hands;

    private final UUID form = UUID.randomUUID();

    @BeforeAll
    static void open() {
        house = House.doubtful(MICROSOFT, "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "sa", Desk.STAFF);
        hands = house.hands();
    }

    @AfterAll
    static void close() {
        house.close();
        MICROSOFT.close();
    }

    @BeforeEach
    void isFine() {
        database().next(Next.FINE);
    }

    /** Also where only the receipt, or the note of where it lies, could not be written afterwards. */
    @ParameterizedTest
    @EnumSource(names = {"FINE", "COMMITS_UNHEARD", "FORGETS", "COMMITS_AND_IS_GONE"})
    void whatWasCommittedIsSaidToBeReceivedWithItsReference(Next fate) {
        database().next(fate);

        var answer = send();

        database().next(Next.FINE);
        assertThat(answer.isReceipt()).as("%s", answer).isTrue();
        assertThat(references()).containsExactly(answer.reference());
        assertThat(house.jdbc().sql("select count(*) from case_file f where not exists (select 1 from obligation o where o.case_id = f.id)")
                .query(Integer.class).single()).as("cases that nobody is owed").isZero();
    }

    @Test
    void whatNobodyCanKnowIsSaidToBeUnknownAndSendingItAgainTells() {
        database().next(Next.COMMITS_UNHEARD_AND_IS_GONE);

        var answer = send();

        database().next(Next.FINE);
        assertThat(answer.isInDoubt()).as("%s", answer).isTrue();
        assertThat(answer.value().path("message").asText()).contains("couldn't make sure", "send it again", "counts once", "in person");
        assertThat(references()).hasSize(1).containsExactly(send().reference());
    }

    @Test
    void whatWasNotCommittedIsSaidNotToBeReceived() {
        database().next(Next.GONE);

        var answer = send();

        database().next(Next.FINE);
        assertThat(answer.isNotReceived()).as("%s", answer).isTrue();
        assertThat(references()).isEmpty();
    }

    private Answer send() {
        return hands.press(house.id(People.TEACHER), "report.file",
                Map.of("kind", "post-check", "form", form.toString(), "words", "words", "where", "there", "account", "personal"));
    }

    private List<String> references() {
        return house.jdbc().sql("select f.reference from case_submission s join case_file f on f.id = s.case_id where s.form_id = ?")
                .param(form).query(String.class).list();
    }

    private static DoubtfulDatabase database() {
        return house.bean(DoubtfulDatabase.class);
    }
}
