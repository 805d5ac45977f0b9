package school.policydesk.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import school.policydesk.school.Faults;
import school.policydesk.school.School;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Command(name = "manifest", mixinStandardHelpOptions = true, description = "Writes the app package that is uploaded to Teams.")
final class ManifestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SchoolOption school;

    @Option(names = "--out", paramLabel = "FILE", defaultValue = "policy-desk-teams.zip", description = "Where to write it (default: ${DEFAULT-VALUE})")
    private Path file;

    @Option(names = "--app-version", paramLabel = "X.Y.Z", defaultValue = "1.0.0", description = "Higher each time the package changes (default: ${DEFAULT-VALUE})")
    private String version;

    @Option(names = "--language", paramLabel = "FILE", description = "A translation of en-gb.json, named after its language, such as cy.json")
    private List<Path> translations = List.of();

    @Override
    public Integer call() {
        if (!version.matches("\\d{1,5}\\.\\d{1,5}\\.\\d{1,5}")) {
            throw new UnusableInput("--app-version must be three numbers with dots between, such as 1.0.1.");
        }
        var settings = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(settings);
        var content = new AppPackage(new AppSettings(settings).values(version, schoolName()), languages());
        try (var out = Files.newOutputStream(file)) {
            content.writeTo(out);
        } catch (IOException e) {
            throw new UnusableInput("The file " + file + " can't be written.");
        }
        spec.commandLine().getOut().println("Written: " + file + ", version " + version + ". Upload it in the Teams admin centre, Manage apps.");
        return 0;
    }

    private String schoolName() {
        var all = school.all();
        if (all.byName().size() > 1 && school.named().isEmpty()) {
            return ""; // one app for all of them: APP_PUBLISHER says whose
        }
        var faults = new Faults();
        var name = School.read(school.open(), faults).name();
        faults.refuseIfAny();
        return name;
    }

    private Map<String, JsonNode> languages() {
        var languages = new LinkedHashMap<String, JsonNode>();
        for (var translation : translations) {
            var name = translation.getFileName().toString();
            if (!name.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})?\\.json")) {
                throw new UnusableInput("--language: " + name + " must be named after its language, such as cy.json.");
            }
            languages.put(name.substring(0, name.length() - ".json".length()), read(translation));
        }
        return languages;
    }

    private static JsonNode read(Path translation) {
        try {
            return new JsonMapper().readTree(Files.readString(translation));
        } catch (IOException | JacksonException e) {
            throw new UnusableInput("--language: " + translation + " can't be read as JSON.");
        }
    }
}
