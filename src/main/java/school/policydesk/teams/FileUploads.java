package school.policydesk.teams;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Puts a file where Teams has made a place for it: one request, to hosts that the school allows, without our own token. Safe for use by many threads. */
@Component
final class FileUploads {

    private static final Logger log = LoggerFactory.getLogger(FileUploads.class);

    private final OutboundHttp http;
    private final UploadHosts hosts;

    FileUploads(OutboundHttp http, UploadSettings settings) {
        this.http = http;
        this.hosts = settings.hosts();
    }

    sealed interface Outcome {

        record Saved() implements Outcome {}

        /** @param reason without any address: one that can be written to is a secret */
        record Failed(String reason) implements Outcome {}
    }

    /** Both the place itself and the link that the person will be shown. */
    boolean allow(FileConsent.Place place) {
        boolean allowed = hosts.allow(place.upload()) && hosts.allow(place.link());
        if (!allowed) {
            log.warn("A file was not saved: {} and {} are not both in BOT_ALLOWED_UPLOAD_HOSTS", place.upload().getHost(), place.link().getHost());
        }
        return allowed;
    }

    /** @throws IllegalArgumentException if the place is not allowed */
    Outcome put(FileConsent.Place place, byte[] content) {
        if (!hosts.allow(place.upload())) {
            throw new IllegalArgumentException("Not an allowed host: " + place.upload().getHost());
        }
        var outcome = exchange(place, content);
        if (outcome instanceof Outcome.Failed(var reason)) {
            log.warn("A file could not be saved at {}: {}", place.upload().getHost(), reason);
        }
        return outcome;
    }

    private Outcome exchange(FileConsent.Place place, byte[] content) {
        try {
            return http.client().put().uri(place.upload())
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .header(HttpHeaders.CONTENT_RANGE, "bytes 0-%d/%d".formatted(content.length - 1, content.length))
                    .body(content)
                    .exchangeForRequiredValue((request, response) -> outcome(response.getStatusCode().value()));
        } catch (RestClientException e) {
            return new Outcome.Failed(e.getMostSpecificCause().getClass().getSimpleName());
        }
    }

    /** 202 would mean that the place waits for more of it. */
    private static Outcome outcome(int status) {
        return status == 200 || status == 201 ? new Outcome.Saved() : new Outcome.Failed("status " + status);
    }
}
