package school.policydesk.setup;

import com.google.crypto.tink.KeysetHandle;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import school.policydesk.cases.KeyFile;
import school.policydesk.cases.Vault;
import school.policydesk.school.SchoolId;
import school.policydesk.school.Schools;

/**
 * The keys at start. One is made only beside an embedded database: in production a missing key is a mistake, not a first start.
 *
 * @param single the file of a school on its own; those of several lie beside it
 */
record Keys(Path single, boolean isMadeIfMissing) {

    private static final Logger log = LoggerFactory.getLogger(Keys.class);

    /** @throws StorageException if it is missing */
    Vault ofTheOnlySchool() throws GeneralSecurityException {
        refuse(isMissing(single) ? List.of(missing(single, "create-key")) : List.of());
        return new Vault(key(single));
    }

    /** @throws StorageException naming every key that is missing, or that two schools share */
    Vault ofEach(Schools schools) throws GeneralSecurityException {
        var faults = new ArrayList<String>();
        schools.all().forEach(school -> {
            var file = KeyFile.of(school.id(), single);
            if (!new KeyFile(file).exists() && new KeyFile(single).exists()) {
                faults.add("CASE_KEY_FILE: there is no key at " + file.toAbsolutePath() + ", but one at " + single.toAbsolutePath()
                        + ". If that is the key of " + school.id() + ", rename it; if it is not, move it to a safe place, and start again.");
            } else if (isMissing(file)) {
                faults.add(missing(file, "create-key --school " + school.id()));
            }
        });
        refuse(faults);
        Map<SchoolId, KeysetHandle> keys = new HashMap<>();
        schools.all().forEach(school -> keys.put(school.id(), key(KeyFile.of(school.id(), single))));
        try {
            return new Vault(keys);
        } catch (IllegalArgumentException e) {
            throw new StorageException("CASE_KEY_FILE: " + e.getMessage()
                    + ". Give each its own with 'java -jar policy-desk.jar create-key --school ID'.");
        }
    }

    private boolean isMissing(Path file) {
        return !isMadeIfMissing && !new KeyFile(file).exists();
    }

    private static KeysetHandle key(Path path) {
        var file = new KeyFile(path);
        if (file.exists()) {
            return file.read();
        }
        log.warn("A new key was written to {}. Keep a copy in a safe place: without it no report can be read.", path.toAbsolutePath());
        return file.create();
    }

    private static String missing(Path file, String command) {
        return "CASE_KEY_FILE: there is no key at " + file.toAbsolutePath() + ". Make one with 'java -jar policy-desk.jar " + command
                + "', or restore it from your backup.";
    }

    private static void refuse(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new StorageException(String.join("\n", faults));
        }
    }
}
