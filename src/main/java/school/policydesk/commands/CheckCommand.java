package school.policydesk.commands;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import school.policydesk.answers.AnswerFiles;
import school.policydesk.school.Faults;
import school.policydesk.school.School;
import school.policydesk.setup.SchoolFiles;
import school.policydesk.setup.SchoolSet;

@Command(name = "check", mixinStandardHelpOptions = true,
        description = "Validates the files of every school, or of the one that is named among them, and prints what it found.")
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SchoolOption school;

    @Override
    public Integer call() {
        var named = school.named();
        var all = school.all();
        var set = SchoolSet.read(all);
        var out = spec.commandLine().getOut();
        all.byName().values().stream().filter(folder -> named.isEmpty() || School.read(folder, new Faults()).id().equals(named.get()))
                .forEach(folder -> out.println(AnswerFiles.describe(folder)));
        set.all().stream().filter(files -> named.isEmpty() || files.school().id().equals(named.get())).forEach(files -> out.println(line(files)));
        return 0;
    }

    private static String line(SchoolFiles files) {
        return "%s: %d people%s, a ladder for each kind of case.".formatted(files.school().name(), files.directory().everybody().size(),
                files.directory().isSample() ? " (the made-up sample: no reports are taken)" : "");
    }
}
