package school.policydesk.commands;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import school.policydesk.cases.KeyFile;
import school.policydesk.cases.Resealing;

@Command(name = "rotate-key", mixinStandardHelpOptions = true,
        description = "Adds a new key to CASE_KEY_FILE and seals everything anew with it. Stop the bot first; older keys stay in the file.")
final class RotateKeyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SchoolOption school;

    @Override
    public Integer call() throws Exception {
        var storage = new Storage();
        var path = storage.keyFile(school);
        var file = new KeyFile(path);
        if (!file.exists()) {
            throw new UnusableInput("CASE_KEY_FILE: there is no key at " + path + ". Make one with create-key.");
        }
        var database = storage.database();
        var keys = file.rotate();
        int sealed = (school.areSeveral() ? new Resealing(database, school.school().id(), keys) : new Resealing(database, keys)).sealAnew();
        spec.commandLine().getOut().println("A new key was added to " + path + ", and " + sealed + " entries were sealed anew with it. Back the file up now.");
        return 0;
    }
}
