package school.policydesk.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policydesk.school.SchoolId;

/** Tests for {@link Vault} and {@link KeyFile}: what was changed, moved or sealed with another key doesn't open. */
class VaultTests {

    private static final SchoolId SCHOOL = new SchoolId("low-ash");
    private static final Map<String, String> WORDS = Map.of("what", "Ünïcode, \"quotes\" and ‏right to left");

    @TempDir
    Path folder;

    private KeyFile file;
    private Vault vault;

    @BeforeEach
    void createKey() throws GeneralSecurityException {
        file = new KeyFile(folder.resolve("key.json"));
        vault = new Vault(file.create());
    }

    @Test
    void opensWhatItSealed() {
        assertThat(vault.open(SCHOOL, "case-1", "entry 1", sealed())).isEqualTo(WORDS);
    }

    @Test
    void nothingOfTheWordsIsSeen() {
        assertThat(new String(sealed(), StandardCharsets.UTF_8)).doesNotContain("quotes").doesNotContain("what");
        assertThat(sealed()).isNotEqualTo(sealed());
    }

    @Test
    void noByteCanBeChanged() {
        var sealed = sealed();
        for (int i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            refuses(SCHOOL, "case-1", "entry 1", changed);
        }
    }

    @Test
    void noneCanBeCutOffOrAdded() {
        var sealed = sealed();
        refuses(SCHOOL, "case-1", "entry 1", Arrays.copyOf(sealed, sealed.length - 1));
        refuses(SCHOOL, "case-1", "entry 1", Arrays.copyOf(sealed, sealed.length + 1));
        refuses(SCHOOL, "case-1", "entry 1", new byte[0]);
    }

    @Test
    void whatWasMovedToAnotherPlaceDoesntOpen() {
        refuses(new SchoolId("high-ash"), "case-1", "entry 1", sealed());
        refuses(SCHOOL, "case-2", "entry 1", sealed());
        refuses(SCHOOL, "case-1", "entry 2", sealed());
    }

    @Test
    void anotherKeyDoesntOpenIt() throws GeneralSecurityException {
        var sealed = sealed();
        var other = new Vault(new KeyFile(folder.resolve("other.json")).create());

        assertThatIllegalStateException().isThrownBy(() -> other.open(SCHOOL, "case-1", "entry 1", sealed));
    }

    @Test
    void withOneSchoolsKeyNothingOfAnothersOpens() throws GeneralSecurityException {
        var elm = new SchoolId("elm");
        var keyOfElm = new KeyFile(folder.resolve("elm.json")).create();
        var both = new Vault(Map.of(SCHOOL, file.read(), elm, keyOfElm));
        var sealed = both.seal(elm, "case-1", "entry 1", WORDS);

        assertThat(both.open(elm, "case-1", "entry 1", sealed)).isEqualTo(WORDS);
        var keyOfSchoolForElm = new Vault(Map.of(elm, file.read()));
        assertThatIllegalStateException().as("the place is right, the key is not").isThrownBy(() -> keyOfSchoolForElm.open(elm, "case-1", "entry 1", sealed));
        assertThatIllegalStateException().isThrownBy(() -> both.open(SCHOOL, "case-1", "entry 1", sealed));
        assertThatIllegalStateException().isThrownBy(() -> both.seal(new SchoolId("oak"), "case-1", "entry 1", WORDS)).withMessageContaining("oak");
        assertThatIllegalArgumentException().isThrownBy(() -> new Vault(Map.of(SCHOOL, keyOfElm, elm, keyOfElm)));
    }

    @Test
    void afterAChangeOfKeysTheOldOnesOpenAndTheNewOneSeals() throws GeneralSecurityException {
        var old = sealed();

        var renewed = new Vault(file.rotate());

        assertThat(renewed.open(SCHOOL, "case-1", "entry 1", old)).isEqualTo(WORDS);
        refuses(SCHOOL, "case-1", "entry 1", renewed.seal(SCHOOL, "case-1", "entry 1", WORDS));
        assertThat(new Vault(file.read()).open(SCHOOL, "case-1", "entry 1", old)).isEqualTo(WORDS);
    }

    @Test
    void theKeyFileIsItsOwnersAlone() throws Exception {
        assertThat(Files.getPosixFilePermissions(folder.resolve("key.json"))).allMatch(permission -> permission.name().startsWith("OWNER_"));
    }

    @Test
    void aKeyFileIsNeverWrittenOver() {
        assertThat(file.exists()).isTrue();
        assertThatException().isThrownBy(file::create);
        assertThat(vault.open(SCHOOL, "case-1", "entry 1", sealed())).isEqualTo(WORDS);
    }

    @Test
    void aBrokenKeyFileIsRefusedWithoutShowingIt() throws Exception {
        Files.writeString(folder.resolve("key.json"), "{\"secret\":1}");

        assertThatIllegalStateException().isThrownBy(file::read).withMessageContaining("backup").withMessageNotContaining("secret");
    }

    private byte[] sealed() {
        return vault.seal(SCHOOL, "case-1", "entry 1", WORDS);
    }

    private void refuses(SchoolId school, String owner, String field, byte[] sealed) {
        assertThatIllegalStateException().isThrownBy(() -> vault.open(school, owner, field, sealed)).withMessageNotContaining("quotes");
    }
}
