package school.policydesk.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** A made-up school with so many line managers that the pace to one person holds nothing up. */
final class BigSchool {

    private BigSchool() {}

    /** A folder with the built-in staff, and as many teachers as line managers: "Teacher 7" reports to "Manager 7". */
    static Path folder(int managers) {
        var people = new StringBuilder();
        for (int i = 0; i < managers; i++) {
            people.append("  - {id: %s, name: Manager %d, roles: [staff], lineManager: Deputy headteacher}\n".formatted(id("manager", i), i));
            people.append("  - {id: %s, name: Teacher %d, roles: [staff], lineManager: Manager %d}\n".formatted(id("teacher", i), i, i));
        }
        try {
            var folder = Files.createTempDirectory("school");
            Files.writeString(folder.resolve("people.yml"), Files.readString(Desk.STAFF.resolve("people.yml")).stripTrailing() + "\n" + people);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String teacher(int number) {
        return "Teacher " + number;
    }

    static String manager(int number) {
        return "Manager " + number;
    }

    static String id(String role, int number) {
        return UUID.nameUUIDFromBytes((role + number).getBytes(java.nio.charset.StandardCharsets.UTF_8)).toString();
    }
}
