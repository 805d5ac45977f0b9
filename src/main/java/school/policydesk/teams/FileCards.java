package school.policydesk.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import school.policydesk.cases.CaseId;
import school.policydesk.record.RecordOffer;

/** Teams' own two cards for files. They say nothing of what was reported. */
final class FileCards {

    private static final String CONSENT = "application/vnd.microsoft.teams.card.file.consent";
    private static final String INFO = "application/vnd.microsoft.teams.card.file.info";

    private FileCards() {}

    /** Asks whether a record may be saved. */
    static Outgoing consent(RecordOffer offer, CaseId id) {
        ObjectNode handle = JsonNodeFactory.instance.objectNode().put("case", id.toString());
        var content = JsonNodeFactory.instance.objectNode()
                .put("description", "The record of " + offer.reference() + " as a PDF. It is confidential: keep it only where the school says. "
                        + "Allow puts it into your own OneDrive.")
                .put("sizeInBytes", offer.bytes());
        content.set("acceptContext", handle);
        content.set("declineContext", handle);
        return new Outgoing.File(CONSENT, offer.name(), Optional.empty(), content, "May I save the record of " + offer.reference() + "?");
    }

    /** Shows where it has been saved. */
    static Outgoing info(FileConsent.Place place, String name) {
        var content = JsonNodeFactory.instance.objectNode().put("uniqueId", place.uniqueId()).put("fileType", place.fileType());
        return new Outgoing.File(INFO, place.name().isEmpty() ? name : place.name(), Optional.of(place.link().toString()), content, "The record is saved.");
    }
}
