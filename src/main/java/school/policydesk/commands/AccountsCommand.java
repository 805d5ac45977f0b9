package school.policydesk.commands;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import school.policydesk.cases.AccountRegister;
import school.policydesk.cases.KeyFile;
import school.policydesk.cases.Subjects;
import school.policydesk.cases.Vault;
import school.policydesk.people.Person;
import school.policydesk.people.StaffDirectory;
import school.policydesk.people.StaffId;
import school.policydesk.setup.SchoolFiles;

@Command(name = "accounts", mixinStandardHelpOptions = true, description = "Lists the accounts that were approved on the school's behalf.")
final class AccountsCommand implements Callable<Integer> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    @Spec
    private CommandSpec spec;

    @Mixin
    private SchoolOption school;

    @Override
    public Integer call() throws Exception {
        var files = SchoolFiles.read(school.open());
        var storage = new Storage();
        var accounts = new AccountRegister(storage.database(), new Vault(Map.of(files.school().id(), new KeyFile(storage.keyFile(school)).read()))).accounts(files.school().id());
        var out = spec.commandLine().getOut();
        if (accounts.isEmpty()) {
            out.println("No account has been approved yet.");
        }
        accounts.forEach(account -> out.println(line(account, files.directory(), files.school().zone())));
        return 0;
    }

    private static String line(AccountRegister.Account account, StaffDirectory people, ZoneId zone) {
        var asked = account.asked();
        var owner = Subjects.in(asked.getOrDefault("owner", "")).stream().map(id -> name(people, id)).findFirst().orElse(asked.getOrDefault("owner", ""));
        return "%s  %s: %s. Run by %s, second administrator %s. Approved by %s on %s, to be renewed by %s.".formatted(
                account.file().reference(), asked.getOrDefault("platform", ""), asked.getOrDefault("name", ""), owner, asked.getOrDefault("second", ""),
                name(people, account.approvedBy()), DAY.format(account.approvedAt().atZone(zone)), DAY.format(account.renewAt().atZone(zone)));
    }

    private static String name(StaffDirectory people, StaffId id) {
        return people.find(id).map(Person::name).orElse("a former colleague");
    }
}
