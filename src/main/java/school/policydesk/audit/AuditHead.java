package school.policydesk.audit;

import school.policydesk.school.SchoolId;

/**
 * The last line of a chain. Kept somewhere else too, it proves that no tail has been cut off since.
 *
 * @param number 0 for a chain that has no line yet
 */
public record AuditHead(SchoolId school, int chain, long number, String hash) {

    /** One line of text, as exported: {@code low-ash 3 17 9f86d0…}. */
    public String asText() {
        return school + " " + chain + " " + number + " " + hash;
    }

    /** @throws IllegalArgumentException if the text is not of that form */
    public static AuditHead ofText(String text) {
        var parts = text.strip().split(" ");
        if (parts.length != 4 || !parts[3].matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not an exported head: it should read 'school chain number hash'");
        }
        return new AuditHead(new SchoolId(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2]), parts[3]);
    }
}
