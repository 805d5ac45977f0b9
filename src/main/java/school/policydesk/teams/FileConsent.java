package school.policydesk.teams;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import school.policydesk.cases.CaseId;

/**
 * What somebody answered when they were asked whether a file may be put into their OneDrive. Only who answered is verified.
 *
 * @param about the handle that the question carried
 * @param place where to put it; empty if they declined, or if it can't be read
 * @param cardActivityId the message with the question
 */
record FileConsent(Caller caller, boolean accepted, Optional<CaseId> about, Optional<Place> place, Optional<String> cardActivityId) {

    /**
     * A place that Teams has made for the file.
     *
     * @param upload where it is put; whoever knows this address can put it there
     * @param link where the person finds it
     */
    record Place(URI upload, URI link, String name, String uniqueId, String fileType) {}

    static FileConsent of(Caller caller, VerifiedActivity received) {
        var value = received.value();
        var accepted = value.path("action").asText().equals("accept");
        return new FileConsent(caller, accepted, new PressData(value.path("context")).caseId(),
                Optional.of(value.path("uploadInfo")).filter(info -> accepted).flatMap(info -> place(new PressData(info))), received.replyToId());
    }

    private static Optional<Place> place(PressData info) {
        return address(info.text("uploadUrl")).flatMap(upload -> address(info.text("contentUrl"))
                .map(link -> new Place(upload, link, info.text("name"), info.text("uniqueId"), info.text("fileType"))));
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(new URI(text)).filter(address -> address.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
