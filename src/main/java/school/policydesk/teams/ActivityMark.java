package school.policydesk.teams;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * An activity's mark in the log: 32 hexadecimal digits. Teams' own id is hashed, so that the log by itself doesn't lead to a
 * message in somebody's chat; the same activity delivered twice, or to two replicas, has the same mark.
 */
final class ActivityMark {

    private static final int BYTES = 16;

    private ActivityMark() {}

    static String of(VerifiedActivity activity) {
        try {
            var id = activity.activity().getConversation().getId() + " " + activity.id();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
