package school.policydesk.cases;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import school.policydesk.school.SchoolId;

/**
 * The file with the keys that seal what people typed: a Tink keyset as JSON, readable by the program's user alone. It
 * never lies in the database: a copy of the database without it tells nothing.
 */
public final class KeyFile {

    private final Path file;

    public KeyFile(Path file) {
        this.file = file;
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where a school's key is, beside the one that a school on its own would have: {@code case-key-low-ash.json}. */
    public static Path of(SchoolId school, Path single) {
        var name = single.getFileName().toString();
        int ending = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
        return single.resolveSibling(name.substring(0, ending) + "-" + school + name.substring(ending));
    }

    public boolean exists() {
        return Files.isRegularFile(file);
    }

    /** @throws IllegalStateException if it can't be read or isn't a keyset; the message says so without showing any of it */
    public KeysetHandle read() {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The key file " + file + " can't be read as a keyset. Restore it from your backup.");
        }
    }

    /** Writes a new keyset with one key; never over an existing file. */
    public KeysetHandle create() {
        try {
            var keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            write(keys, StandardOpenOption.CREATE_NEW);
            return keys;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Adds a new primary key; what was sealed with older ones still opens. Restart every replica with the new file
     * before anything is sealed anew.
     */
    public KeysetHandle rotate() {
        try {
            var old = KeysetHandle.newBuilder(read());
            var keys = old.addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM).withRandomId().makePrimary()).build();
            var next = file.resolveSibling(file.getFileName() + ".new");
            new KeyFile(next).write(keys, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
            Files.move(next, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
            return keys;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(KeysetHandle keys, StandardOpenOption... options) throws GeneralSecurityException {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var text = TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
            var how = new java.util.HashSet<>(java.util.List.of(options));
            how.add(StandardOpenOption.WRITE);
            try (var channel = FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                    ? Files.newByteChannel(file, how, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                    : Files.newByteChannel(file, how)) {
                channel.write(java.nio.ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
