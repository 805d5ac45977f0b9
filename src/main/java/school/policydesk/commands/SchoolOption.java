package school.policydesk.commands;

import picocli.CommandLine.Option;
import school.policydesk.school.SchoolFolder;

/** Which school's files a command works with. */
final class SchoolOption {

    @Option(
            names = "--school-dir",
            paramLabel = "DIR",
            defaultValue = "${env:SCHOOL_DIR:-}",
            description = "The school's own files, over the built-in ones (default: the environment variable SCHOOL_DIR, or the built-in ones)")
    private String folder = "";

    SchoolFolder open() {
        return SchoolFolder.named(folder);
    }
}
