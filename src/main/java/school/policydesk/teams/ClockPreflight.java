package school.policydesk.teams;

import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import school.policydesk.preflight.Check;
import school.policydesk.preflight.Finding;

/** This machine's clock against the authority's: by a wrong one good tokens look bad. */
@Component
@Order(40)
final class ClockPreflight implements Check {

    private static final Duration TOO_FAR = Duration.ofMinutes(2);

    private final ObjectProvider<TeamsSettings> settings;
    private final ObjectProvider<OutboundHttp> http;
    private final Clock machine;

    @Autowired
    ClockPreflight(ObjectProvider<TeamsSettings> settings, ObjectProvider<OutboundHttp> http) {
        this(settings, http, Clock.systemUTC());
    }

    ClockPreflight(ObjectProvider<TeamsSettings> settings, ObjectProvider<OutboundHttp> http, Clock machine) {
        this.settings = settings;
        this.http = http;
        this.machine = machine;
    }

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public Finding look() {
        var theirs = theirs();
        if (theirs.isEmpty()) {
            return Finding.fault("could not be compared: BOT_TOKEN_AUTHORITY gave no time");
        }
        var here = Duration.between(theirs.get(), machine.instant());
        return here.abs().compareTo(TOO_FAR) > 0 ? Finding.fault("this machine's clock is " + words(here) + ": set it by a time server")
                : Finding.fine("agrees with the authority's");
    }

    /** Whatever else the authority answers: every answer of a web server has its time. */
    private Optional<Instant> theirs() {
        try {
            var address = URI.create(settings.getObject().tokenAuthority().replaceAll("/+$", "") + "/" + settings.getObject().tenantId() + "/v2.0/.well-known/openid-configuration");
            var date = http.getObject().client().get().uri(address).exchange((request, response) -> Optional.ofNullable(response.getHeaders().getFirst(HttpHeaders.DATE)));
            return date.map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (RestClientException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String words(Duration ahead) {
        return ahead.abs().toMinutes() + " min " + (ahead.isNegative() ? "behind" : "ahead of") + " the authority's";
    }
}
