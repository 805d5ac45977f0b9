package school.policydesk.answers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where what was learned is kept: beside the program for the built-in files, and in the data folder, if there is one, for a
 * school's own.
 */
record LearnedStore(Optional<Path> dataFolder) {

    private static final Logger log = LoggerFactory.getLogger(LearnedStore.class);
    private static final String PACKAGED = "/learned/low-ash.bin";
    private static final String KEPT = "learned.bin";

    Optional<Learned> find(String fingerprint) {
        return packaged(fingerprint).or(() -> kept(fingerprint));
    }

    /** Never throws: if it can't be kept, it is known until the program ends, and the next start learns anew. */
    void keep(Learned learned, String fingerprint) {
        dataFolder.ifPresent(folder -> {
            try {
                write(learned, fingerprint, folder.resolve(KEPT));
            } catch (UncheckedIOException | SecurityException e) {
                log.warn("What was learned could not be kept in {}: the next start learns anew. Let the program write to DATA_DIR. ({})",
                        folder.toAbsolutePath(), e.getMessage());
            }
        });
    }

    /**
     * Written beside and moved into place: a half-written file is never found.
     *
     * @throws UncheckedIOException if it can't be written there
     */
    static void write(Learned learned, String fingerprint, Path to) {
        try {
            Files.createDirectories(to.toAbsolutePath().getParent());
            Path beside = to.resolveSibling(to.getFileName() + ".new");
            LearnedFile.write(learned, fingerprint, Files.newOutputStream(beside));
            Files.move(beside, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Learned> packaged(String fingerprint) {
        @Nullable InputStream in = LearnedStore.class.getResourceAsStream(PACKAGED);
        return in == null ? Optional.empty() : LearnedFile.read(in, fingerprint);
    }

    private Optional<Learned> kept(String fingerprint) {
        return dataFolder.flatMap(folder -> read(folder.resolve(KEPT), fingerprint));
    }

    /** Empty if it isn't there, or was learned from other files. */
    static Optional<Learned> read(Path file, String fingerprint) {
        try {
            return Files.isRegularFile(file) ? LearnedFile.read(Files.newInputStream(file), fingerprint) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
