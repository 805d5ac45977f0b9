package school.policydesk.cases;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import school.policydesk.school.SchoolId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals what people typed: AES-256-GCM, bound to the school, the owner (a case) and the field, so that sealed bytes
 * moved to another place in the database no longer open. Safe for use by many threads.
 */
public final class Vault {

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final Function<SchoolId, Aead> keys;
    private final JsonMapper json = new JsonMapper();

    /** For a school on its own. */
    public Vault(KeysetHandle key) throws GeneralSecurityException {
        var aead = aead(key);
        this.keys = school -> aead;
    }

    /**
     * A key for each school: with one school's, nothing of another's can be opened.
     *
     * @throws IllegalArgumentException if two schools have the same
     */
    public Vault(Map<SchoolId, KeysetHandle> bySchool) throws GeneralSecurityException {
        var aeads = new HashMap<SchoolId, Aead>();
        for (var key : bySchool.entrySet()) {
            refuseShared(key, bySchool);
            aeads.put(key.getKey(), aead(key.getValue()));
        }
        this.keys = school -> Optional.ofNullable(aeads.get(school)).orElseThrow(() -> new IllegalStateException("No key for the school " + school));
    }

    private static void refuseShared(Map.Entry<SchoolId, KeysetHandle> one, Map<SchoolId, KeysetHandle> bySchool) {
        bySchool.forEach((school, other) -> {
            if (!school.equals(one.getKey()) && one.getValue().equalsKeyset(other)) {
                throw new IllegalArgumentException("The schools " + one.getKey() + " and " + school + " have the same key");
            }
        });
    }

    private static Aead aead(KeysetHandle key) throws GeneralSecurityException {
        return key.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    byte[] seal(SchoolId school, String owner, String field, Map<String, String> words) {
        try {
            return keys.apply(school).encrypt(json.writeValueAsBytes(words), place(school, owner, field));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not seal " + field, e);
        }
    }

    /** @throws IllegalStateException if the bytes were changed, belong elsewhere, or were sealed with an unknown key */
    Map<String, String> open(SchoolId school, String owner, String field, byte[] sealed) {
        try {
            return json.readValue(keys.apply(school).decrypt(sealed, place(school, owner, field)), WORDS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not open " + field + " of " + owner + ": changed, moved, or sealed with another key", e);
        }
    }

    private static byte[] place(SchoolId school, String owner, String field) {
        return (school + "|" + owner + "|" + field).getBytes(StandardCharsets.UTF_8);
    }
}
