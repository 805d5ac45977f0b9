package school.policydesk.setup;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import school.policydesk.answers.AnswerDesk;
import school.policydesk.cases.Forms;
import school.policydesk.people.PeopleFile;
import school.policydesk.people.StaffDirectory;
import school.policydesk.routing.RoutingFile;
import school.policydesk.routing.RoutingTable;
import school.policydesk.school.Faults;
import school.policydesk.school.School;
import school.policydesk.school.SchoolFilesException;
import school.policydesk.school.SchoolFolder;

/** Everything that one school's folder says. */
public record SchoolFiles(School school, StaffDirectory directory, RoutingTable routing, Forms forms, AnswerDesk answers) {

    /** @throws SchoolFilesException naming every fault in every file */
    public static SchoolFiles read(SchoolFolder folder) {
        var faults = new Faults();
        var files = read(folder, school -> Optional.empty(), faults);
        faults.refuseIfAny();
        return files.orElseThrow();
    }

    /**
     * Empty where the answers can't be read; whatever is wrong with any file is added to the faults.
     *
     * @param dataFolder where what has been learned from a school's own answer files is kept between starts
     */
    static Optional<SchoolFiles> read(SchoolFolder folder, Function<School, Optional<Path>> dataFolder, Faults faults) {
        var school = School.read(folder, faults);
        var directory = PeopleFile.read(folder, school, faults);
        var routing = RoutingFile.read(folder, school, directory, faults);
        var forms = Forms.read(folder, faults);
        return answers(folder, dataFolder.apply(school), faults).map(answers -> new SchoolFiles(school, directory, routing, forms, answers));
    }

    private static Optional<AnswerDesk> answers(SchoolFolder folder, Optional<Path> dataFolder, Faults faults) {
        try {
            return Optional.of(AnswerDesk.open(folder, dataFolder));
        } catch (SchoolFilesException e) {
            e.faults().forEach(fault -> faults.add(fault.file(), fault.line(), fault.what(), fault.mend()));
            return Optional.empty();
        }
    }
}
