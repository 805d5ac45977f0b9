package school.policydesk.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import school.policydesk.matching.Classifier;
import school.policydesk.matching.Softmax;

/** Tests for {@link LearnedStore}. */
@ExtendWith(OutputCaptureExtension.class)
class LearnedStoreTests {

    private static final Classifier NOTHING = new Classifier(List.of("a"), new Softmax(1, new float[] {0, 0}));
    private static final Learned LEARNED = new Learned(List.of(new float[] {1}), NOTHING, NOTHING, NOTHING, new Thresholds(0, 0, 0, 0), "figures");

    @TempDir
    private Path folder;

    @Test
    void findsWhatItHasKept() {
        var store = new LearnedStore(Optional.of(folder));

        store.keep(LEARNED, "fingerprint");

        assertThat(store.find("fingerprint")).map(Learned::figures).contains("figures");
        assertThat(store.find("another")).isEmpty();
    }

    @Test
    void saysInOneLineThatItCantKeepItAndGoesOn(CapturedOutput log) throws Exception {
        var noFolder = Files.writeString(folder.resolve("data"), "a file where the folder should be");

        new LearnedStore(Optional.of(noFolder)).keep(LEARNED, "fingerprint");

        assertThat(log.getOut().lines().filter(line -> !line.isBlank())).singleElement().asString().contains("could not be kept", noFolder.toString(), "DATA_DIR");
    }
}
