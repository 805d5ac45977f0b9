package school.policydesk.setup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import school.policydesk.cases.KeyFile;
import school.policydesk.preflight.Check;
import school.policydesk.preflight.Finding;

/** The key that seals a school's reports is there and can be used. */
@Component
@Order(70)
class KeyFilePreflight implements Check {

    private final Path single;
    private final boolean several;
    private final ObjectProvider<SchoolSet> schools;

    KeyFilePreflight(@Value("${policy-desk.key-file}") Path single, @Value("${policy-desk.schools-dir:}") String schoolsFolder, ObjectProvider<SchoolSet> schools) {
        this.single = single;
        this.several = !schoolsFolder.isBlank();
        this.schools = schools;
    }

    @Override
    public String name() {
        return "key file";
    }

    @Override
    public Finding look() {
        var faults = files().stream().flatMap(file -> fault(file).stream()).toList();
        return faults.isEmpty() ? Finding.fine("can be used") : Finding.fault(String.join("\n", faults));
    }

    /** A school on its own needs no look at its files. */
    private List<Path> files() {
        return several ? schools.getObject().schools().all().stream().map(school -> KeyFile.of(school.id(), single)).toList() : List.of(single);
    }

    private static Optional<String> fault(Path file) {
        var keys = new KeyFile(file);
        if (!keys.exists()) {
            return Optional.of("CASE_KEY_FILE: there is no key at " + file + ". Make one with 'java -jar policy-desk.jar create-key', or restore it from your backup");
        }
        try {
            keys.read();
            return Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.of("CASE_KEY_FILE: what lies at " + file + " can't be used as a key. Restore it from your backup");
        }
    }
}
