package school.policydesk.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import school.policydesk.school.SchoolId;

/**
 * One line of a chain as it is stored. It never holds what a report says.
 *
 * @param chain which of the school's chains, counted from 0
 * @param number its place in the chain, counted from 1 without gaps
 * @param at to the millisecond
 * @param previous the hash of the line before; 64 zeros for the first
 * @param hash SHA-256 over all of the above, in hexadecimal
 */
record AuditLine(
        SchoolId school,
        int chain,
        long number,
        Instant at,
        String actor,
        String action,
        String about,
        String detail,
        String previous,
        String hash) {

    static final String NO_HASH = "0".repeat(64);

    static AuditLine following(AuditHead head, AuditEvent event, Instant at) {
        var open = new AuditLine(
                event.school(), head.chain(), head.number() + 1, at, event.actor(), event.action(), event.about(), event.detail(), head.hash(), "");
        return new AuditLine(
                open.school, open.chain, open.number, at, open.actor, open.action, open.about, open.detail, open.previous, open.computedHash());
    }

    AuditHead asHead() {
        return new AuditHead(school, chain, number, hash);
    }

    boolean isIntact() {
        return hash.equals(computedHash());
    }

    /** Each part is preceded by its length, so that no two different lines give the same input. */
    private String computedHash() {
        var input = new StringBuilder();
        for (var part : new Object[] {school, chain, number, at.toEpochMilli(), actor, action, about, detail, previous}) {
            var text = part.toString();
            input.append(text.length()).append(':').append(text);
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(input.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
