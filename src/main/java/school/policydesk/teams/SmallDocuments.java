package school.policydesk.teams;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Fetches short JSON documents from Microsoft's servers, with limits on time and size. Safe for use by many threads. */
@Component
final class SmallDocuments {

    private static final int LARGEST = 1 << 20;

    private final OutboundHttp http;

    SmallDocuments(OutboundHttp http) {
        this.http = http;
    }

    /** @throws RuntimeException if it can't be had completely, with status 200 */
    String get(URI address) {
        return http.client().get().uri(address).accept(MediaType.APPLICATION_JSON)
                .exchangeForRequiredValue((request, response) -> read(response.getStatusCode().value(), response.getBody()));
    }

    /** Posts a form. @throws RuntimeException if the answer can't be had completely, with status 200 */
    String post(URI address, String form) {
        return http.client().post().uri(address).contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form)
                .exchangeForRequiredValue((request, response) -> read(response.getStatusCode().value(), response.getBody()));
    }

    private static String read(int status, InputStream body) throws IOException {
        if (status != 200) {
            throw new IOException("Status " + status);
        }
        byte[] read = Bounded.read(body, -1, LARGEST);
        if (read.length > LARGEST) {
            throw new IOException("More than " + LARGEST + " bytes");
        }
        return new String(read, StandardCharsets.UTF_8);
    }
}
