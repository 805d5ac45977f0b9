package school.policydesk.cases;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import school.policydesk.school.SchoolId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals what people typed: AES-256-GCM, bound to the school, the owner (a case) and the field, so that sealed bytes
 * moved to another place in the database no longer open. Safe for use by many threads.
 */
public final class Vault {

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final Aead aead;
    private final JsonMapper json = new JsonMapper();

    public Vault(KeysetHandle keys) throws GeneralSecurityException {
        this.aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    byte[] seal(SchoolId school, String owner, String field, Map<String, String> words) {
        try {
            return aead.encrypt(json.writeValueAsBytes(words), place(school, owner, field));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not seal " + field, e);
        }
    }

    /** @throws IllegalStateException if the bytes were changed, belong elsewhere, or were sealed with an unknown key */
    Map<String, String> open(SchoolId school, String owner, String field, byte[] sealed) {
        try {
            return json.readValue(aead.decrypt(sealed, place(school, owner, field)), WORDS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not open " + field + " of " + owner + ": changed, moved, or sealed with another key", e);
        }
    }

    private static byte[] place(SchoolId school, String owner, String field) {
        return (school + "|" + owner + "|" + field).getBytes(StandardCharsets.UTF_8);
    }
}
