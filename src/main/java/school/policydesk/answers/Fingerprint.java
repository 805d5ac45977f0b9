package school.policydesk.answers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import school.policydesk.matching.Encoders;
import school.policydesk.school.SchoolFolder;

/** Which files, learned from by which version: when either changes, it has to be learned anew. */
final class Fingerprint {

    /** To be raised whenever learning itself changes. */
    private static final int LEARNING = 4;

    /** What is learned from; the policy and the facts are not, so that a changed word there costs nothing. */
    private static final List<String> FILES = List.of("out-of-scope.yml", "safeguarding.yml", "small-talk.yml", "word-families.yml");

    private Fingerprint() {
    }

    static String of(SchoolFolder folder) {
        var digest = sha256();
        digest.update((LEARNING + " " + Encoders.version()).getBytes(StandardCharsets.UTF_8));
        var names = new ArrayList<>(FILES);
        names.addAll(folder.list("topics", ""));
        for (String name : names) {
            digest.update((name + "\0" + folder.text(name).orElse("") + "\0").getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
