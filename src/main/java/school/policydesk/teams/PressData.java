package school.policydesk.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import school.policydesk.cases.CaseId;
import school.policydesk.cases.CaseKind;

/** Reads what came back from a card. All of it may have been tampered with: whatever can't be read is simply not there. */
record PressData(JsonNode data) {

    String text(String key) {
        return data.path(key).isValueNode() ? data.path(key).asText() : "";
    }

    /** A page's number; 0 for anything else. */
    int number(String key) {
        return text(key).matches("\\d{1,4}") ? Integer.parseInt(text(key)) : 0;
    }

    Optional<CaseId> caseId() {
        return CaseId.of(text("case"));
    }

    Optional<CaseKind> kind() {
        return CaseKind.of(text("kind"));
    }

    Optional<UUID> form() {
        return CaseId.of(text("form")).map(CaseId::value);
    }

    /** Every plain value, by its key. */
    Map<String, String> values() {
        var values = new HashMap<String, String>();
        data.properties().forEach(property -> {
            if (property.getValue().isValueNode() && !property.getValue().isNull()) {
                values.put(property.getKey(), property.getValue().asText());
            }
        });
        return values;
    }
}
