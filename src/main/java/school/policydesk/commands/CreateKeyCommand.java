package school.policydesk.commands;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import school.policydesk.cases.KeyFile;

@Command(name = "create-key", mixinStandardHelpOptions = true, description = "Makes the key that seals what staff report, at CASE_KEY_FILE. Never over one that is there.")
final class CreateKeyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SchoolOption school;

    @Override
    public Integer call() {
        var path = new Storage().keyFile(school);
        var file = new KeyFile(path);
        if (file.exists()) {
            throw new UnusableInput("CASE_KEY_FILE: there is a key at " + path + " already; it was left as it is.");
        }
        file.create();
        spec.commandLine().getOut().println("A new key was written to " + path + ". Keep a copy in a safe place, apart from the database's backups.");
        return 0;
    }
}
