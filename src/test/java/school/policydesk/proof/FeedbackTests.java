package school.policydesk.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policydesk.cases.AnswerFeedback;
import school.policydesk.cases.KeyFile;
import school.policydesk.cases.Resealing;
import school.policydesk.cases.Vault;

/** What was typed beside a thumb: sealed in the database, read back by whoever has the key, also after the key was changed. */
class FeedbackTests {

    private static final Instant AT = Instant.parse("2026-11-25T10:00:00Z");

    @TempDir
    Path folder;

    private final Desk desk = Desk.open(Databases.h2(), SettableClock.at(AT), new Postbox(SettableClock.at(AT)));

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theWordsAreNotInTheDatabaseInClear() throws Exception {
        var feedback = new AnswerFeedback(desk.jdbc(), new Vault(new KeyFile(folder.resolve("key.json")).create()));

        feedback.add(desk.school().id(), AT, "friend-request", false, "Quince jelly was not what I asked for");

        assertThat(stored()).doesNotContain("Quince").contains("friend-request");
        assertThat(feedback.all(desk.school().id())).singleElement().satisfies(thumb -> {
            assertThat(thumb.words()).isEqualTo("Quince jelly was not what I asked for");
            assertThat(thumb.toString()).doesNotContain("Quince");
        });
        feedback.delete(feedback.all(desk.school().id()));
        assertThat(feedback.all(desk.school().id())).isEmpty();
    }

    @Test
    void itIsReadWithTheNewKeyAfterAChangeOfKeys() throws Exception {
        var file = new KeyFile(folder.resolve("key.json"));
        new AnswerFeedback(desk.jdbc(), new Vault(file.create())).add(desk.school().id(), AT, "", true, "Quince");
        var before = stored();

        assertThat(new Resealing(desk.jdbc(), file.rotate()).sealAnew()).isEqualTo(1);

        assertThat(stored()).isNotEqualTo(before);
        assertThat(new AnswerFeedback(desk.jdbc(), new Vault(file.read())).all(desk.school().id())).extracting(AnswerFeedback.Thumb::words).containsExactly("Quince");
    }

    private String stored() {
        var text = new StringBuilder();
        desk.jdbc().sql("select * from answer_feedback").query().listOfRows()
                .forEach(row -> row.values().forEach(value -> text.append(value instanceof byte[] bytes ? new String(bytes) + Arrays.toString(bytes) : value).append('\n')));
        return text.toString();
    }
}
