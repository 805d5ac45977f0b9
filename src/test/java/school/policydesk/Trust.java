package school.policydesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import school.policydesk.teams.MicrosoftStub;

/** Three made-up schools: Ash and Elm share a tenant, Oak is in another. Each has the tests' staff under object ids of its own. */
public final class Trust {

    public static final String OAK_TENANT = "77777777-2222-3333-4444-555555555555";
    public static final String EXECUTIVE_HEAD = "00000000-0000-4000-8000-0000000000e1";

    private static final Path STAFF = Path.of("src/test/resources/school/people.yml");
    private static final Path BUILT_IN = Path.of("src/main/resources/school/low-ash");
    private static final Pattern ID = Pattern.compile("id: ([0-9a-f-]{36})");

    private Trust() {}

    /** The folder for SCHOOLS_DIR. */
    public static Path folder() {
        try {
            var root = Files.createTempDirectory("trust");
            school(root, "ash", "Ash Primary School", "ASH", MicrosoftStub.TENANT);
            school(root, "elm", "Elm Primary School", "ELM", MicrosoftStub.TENANT);
            school(root, "oak", "Oak Primary School", "OAK", OAK_TENANT);
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void school(Path root, String id, String name, String prefix, String tenant) throws IOException {
        var folder = Files.createDirectories(root.resolve(id));
        Files.writeString(folder.resolve("school.yml"), "id: %s%nname: %s%nreferencePrefix: %s%ntenants: [%s]%n".formatted(id, name, prefix, tenant));
        Files.writeString(folder.resolve("people.yml"), people(id));
        Files.writeString(folder.resolve("policy.md"),
                Files.readString(BUILT_IN.resolve("policy.md")).replaceFirst("title: .*", "title: " + name + " on social media")
                        .replaceFirst("school: .*", "school: " + name));
        Files.createDirectories(folder.resolve("forms"));
        Files.writeString(folder.resolve("forms/misuse.yml"),
                Files.readString(BUILT_IN.resolve("forms/misuse.yml")).replaceFirst("title: .*", "title: Report misuse at " + name));
    }

    /** The executive headteacher is Ash's, and leads at Elm too. */
    private static String people(String id) throws IOException {
        var own = ID.matcher(Files.readString(STAFF)).replaceAll(found -> "id: " + idOf(id, found.group(1)));
        var executive = "%n  - id: %s%n    name: Executive headteacher%n    roles: [headteacher]%n".formatted(EXECUTIVE_HEAD);
        return switch (id) {
            case "ash" -> own + executive;
            case "elm" -> own + executive + "    school: ash%n".formatted();
            default -> own;
        };
    }

    /** The object id at that school of somebody who is in {@code src/test/resources/school/people.yml}. */
    public static String idOf(String school, String original) {
        return UUID.nameUUIDFromBytes((school + original).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
