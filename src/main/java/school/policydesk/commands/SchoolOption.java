package school.policydesk.commands;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine.Option;
import school.policydesk.school.Faults;
import school.policydesk.school.School;
import school.policydesk.school.SchoolFolder;
import school.policydesk.school.SchoolFolders;
import school.policydesk.school.SchoolId;

/** Which school's files a command works with; where there are several, it has to be said which. */
final class SchoolOption {

    @Option(
            names = "--school-dir",
            paramLabel = "DIR",
            description = "The school's own files, over the built-in ones (default: the setting SCHOOL_DIR, or the built-in ones)")
    private @Nullable String folder;

    @Option(
            names = "--schools-dir",
            paramLabel = "DIR",
            description = "The folder that holds a folder for each school (default: the setting SCHOOLS_DIR)")
    private @Nullable String folders;

    @Option(names = "--school", paramLabel = "ID", description = "The school's id; can be left out where there is only one.")
    private @Nullable String id;

    /**
     * The files of the school that is meant.
     *
     * @throws UnusableInput naming every school, unless it is said which of several
     */
    SchoolFolder open() {
        var folders = all();
        return folders.byName().entrySet().stream().filter(found -> isMeant(idOf(folders, found), folders)).map(Map.Entry::getValue).findFirst()
                .orElseThrow(() -> which(folders));
    }

    /** Every school's, whichever is meant. */
    SchoolFolders all() {
        boolean said = folder != null || folders != null;
        return said ? SchoolFolders.named(Optional.ofNullable(folder).orElse(""), Optional.ofNullable(folders).orElse("")) : ofSettings();
    }

    /** The settings that these options go before; none where neither folder was named. */
    Map<String, Object> folders() {
        boolean said = folder != null || folders != null;
        return said ? Map.of("policy-desk.school-dir", Optional.ofNullable(folder).orElse(""), "policy-desk.schools-dir", Optional.ofNullable(folders).orElse("")) : Map.of();
    }

    /** Whether keys, and what was learned, are kept by school. */
    boolean areSeveral() {
        return all().several();
    }

    /** Empty where every school is meant: none was named. */
    Optional<SchoolId> named() {
        return Optional.ofNullable(id).map(named -> school().id());
    }

    /** As {@link #open}: who it is. */
    School school() {
        return School.read(open(), new Faults());
    }

    private boolean isMeant(String school, SchoolFolders folders) {
        return id == null ? folders.byName().size() == 1 : school.equals(id);
    }

    private UnusableInput which(SchoolFolders folders) {
        var ids = folders.byName().entrySet().stream().map(found -> idOf(folders, found)).sorted().collect(Collectors.joining(", "));
        return new UnusableInput(id == null
                ? "Which school? Say --school and one of: " + ids + "."
                : "There is no school '" + id + "'. Known are: " + ids + ".");
    }

    private static String idOf(SchoolFolders folders, Map.Entry<String, SchoolFolder> found) {
        var faults = new Faults();
        var school = School.read(found.getValue(), folders.faultsOf(found.getKey(), faults));
        faults.refuseIfAny();
        return school.id().value();
    }

    /** By the same settings and {@code .env} file as the bot's. */
    private static SchoolFolders ofSettings() {
        var settings = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(settings);
        return SchoolFolders.named(settings.getProperty("policy-desk.school-dir", ""), settings.getProperty("policy-desk.schools-dir", ""));
    }
}
