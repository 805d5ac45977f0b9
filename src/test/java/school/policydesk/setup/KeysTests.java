package school.policydesk.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policydesk.cases.KeyFile;
import school.policydesk.school.School;
import school.policydesk.school.SchoolId;
import school.policydesk.school.Schools;

/** Tests for {@link Keys}: each school has its own, and a missing one is a mistake where the database is not the embedded one. */
class KeysTests {

    private static final Schools SCHOOLS = new Schools(List.of(school("ash", "ASH"), school("elm", "ELM")));

    @TempDir
    Path folder;

    private Path single;

    @BeforeEach
    void nameTheFile() {
        single = folder.resolve("case-key.json");
    }

    @Test
    void makesOneForEachSchoolBesideAnEmbeddedDatabase() throws Exception {
        new Keys(single, true).ofEach(SCHOOLS);
        assertThat(folder.resolve("case-key-ash.json")).exists();
        assertThat(Files.readString(folder.resolve("case-key-elm.json"))).isNotEqualTo(Files.readString(folder.resolve("case-key-ash.json")));
        assertThat(single).doesNotExist();
        new Keys(single, false).ofEach(SCHOOLS);
    }

    @Test
    void namesEveryMissingKeyAndHowToMakeIt() {
        assertThatThrownBy(() -> new Keys(single, false).ofEach(SCHOOLS)).isInstanceOf(StorageException.class)
                .hasMessageContaining("create-key --school ash").hasMessageContaining("create-key --school elm");
        assertThatThrownBy(() -> new Keys(single, false).ofTheOnlySchool()).isInstanceOf(StorageException.class).hasMessageContaining("create-key'");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theKeyOfASchoolThatWasOnItsOwnIsNotLeftBehind() {
        new KeyFile(single).create();
        assertThatThrownBy(() -> new Keys(single, true).ofEach(SCHOOLS)).isInstanceOf(StorageException.class).hasMessageContaining("rename it");
    }

    @Test
    void refusesOneKeyForTwoSchools() throws Exception {
        new KeyFile(folder.resolve("case-key-ash.json")).create();
        Files.copy(folder.resolve("case-key-ash.json"), folder.resolve("case-key-elm.json"));
        assertThatThrownBy(() -> new Keys(single, false).ofEach(SCHOOLS)).isInstanceOf(StorageException.class).hasMessageContaining("have the same key");
    }

    private static School school(String id, String prefix) {
        return new School(new SchoolId(id), id, prefix, ZoneId.of("Europe/London"), Set.of("11111111-2222-3333-4444-555555555555"));
    }
}
