package school.policydesk.setup;

import java.nio.file.Path;
import java.util.Optional;
import school.policydesk.school.Faults;
import school.policydesk.school.SchoolFolder;
import school.policydesk.school.SchoolFolders;

/** Reads the folders of all schools as one, so that every fault in any of them is reported together. */
final class SchoolSetReader {

    private final SchoolFolders folders;
    private final Optional<Path> dataFolder;
    private final Faults faults = new Faults();

    SchoolSetReader(SchoolFolders folders, Optional<Path> dataFolder) {
        this.folders = folders;
        this.dataFolder = dataFolder;
    }

    /** @throws school.policydesk.school.SchoolFilesException naming every fault in every file of every school */
    SchoolSet read() {
        var identities = new SchoolIdentities(folders, faults);
        identities.check();
        var homes = new PeopleOfSeveral(identities).homes();
        var all = folders.byName().entrySet().stream().map(entry -> files(entry.getKey(), entry.getValue())).flatMap(Optional::stream).toList();
        faults.refuseIfAny();
        return new SchoolSet(folders.several(), all, homes);
    }

    private Optional<SchoolFiles> files(String name, SchoolFolder folder) {
        return SchoolFiles.read(folder, school -> folders.several() ? dataFolder.map(data -> data.resolve(school.id().value())) : dataFolder,
                folders.faultsOf(name, faults));
    }
}
