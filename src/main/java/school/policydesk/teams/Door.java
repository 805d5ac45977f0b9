package school.policydesk.teams;

import com.microsoft.bot.schema.Activity;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Lets in what comes from Teams, from a tenant of the school's, and refuses all else before anything looks at it. Nothing is
 * parsed before its sender is known. Safe for use by many threads.
 */
@Component
final class Door {

    static final int LARGEST = 256 * 1024;

    private static final Refusal TOO_LARGE = new Refusal(413, "size");

    private final TokenCheck tokens;
    private final ActivityCheck activities;
    private final ActivityJson json;

    Door(TokenCheck tokens, ActivityCheck activities, ActivityJson json) {
        this.tokens = tokens;
        this.activities = activities;
        this.json = json;
    }

    sealed interface Admission {

        record Admitted(VerifiedActivity activity) implements Admission {}

        record Refused(Refusal refusal) implements Admission {}
    }

    Admission admit(HttpServletRequest request) {
        if (request.getContentLengthLong() > LARGEST) {
            return new Admission.Refused(TOO_LARGE);
        }
        return switch (tokens.check(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            case TokenVerdict.Doubtful(var check) -> new Admission.Refused(new Refusal(401, check));
            case TokenVerdict.Genuine(var token) -> read(request).map(body -> admit(body, token))
                    .orElseGet(() -> new Admission.Refused(new Refusal(400, "complete body")));
        };
    }

    /** One byte more than allowed, at most; empty if the sender went away or can't count. */
    private static Optional<byte[]> read(HttpServletRequest request) {
        try {
            return Optional.of(Bounded.read(request.getInputStream(), request.getContentLengthLong(), LARGEST));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Admission admit(byte[] body, ChannelToken token) {
        if (body.length > LARGEST) {
            return new Admission.Refused(TOO_LARGE);
        }
        return json.read(body).filter(activity -> ActivityFacts.conversationId(activity).isPresent() || ActivityFacts.isExtension(activity))
                .map(activity -> admit(activity, token))
                .orElseGet(() -> new Admission.Refused(new Refusal(400, "JSON of an activity")));
    }

    private Admission admit(Activity activity, ChannelToken token) {
        return activities.refuse(activity, token).<Admission>map(Admission.Refused::new)
                .orElseGet(() -> new Admission.Admitted(VerifiedActivity.of(activity)));
    }
}
