package school.policydesk.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.microsoft.bot.schema.Activity;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriUtils;

/**
 * The channel's connector: one call, one request; whether to try again is the caller's to decide. Only a refused token is renewed
 * once, since a request that was refused for it has not been carried out. Safe for use by many threads.
 */
@Component
final class ConnectorClient {

    private final OutboundHttp http;
    private final ConnectorTokens tokens;
    private final ConnectorAnswers answers;
    private final ActivityJson json;
    private final ServiceHosts hosts;
    private final MeterRegistry meters;

    ConnectorClient(OutboundHttp http, ConnectorTokens tokens, ConnectorAnswers answers, ActivityJson json,
            TeamsSettings settings, MeterRegistry meters) {
        this.http = http;
        this.tokens = tokens;
        this.answers = answers;
        this.json = json;
        this.hosts = settings.serviceHosts();
        this.meters = meters;
    }

    ConnectorAnswer send(ConversationRef to, Outgoing message) {
        return send(to, OutgoingActivity.of(message, to));
    }

    ConnectorAnswer update(ConversationRef to, String activityId, Outgoing message) {
        var activity = OutgoingActivity.of(message, to);
        activity.setId(activityId);
        return update(to, activity);
    }

    /** As a reply if the activity says to what, else as a message of its own. */
    ConnectorAnswer send(ConversationRef to, Activity activity) {
        String path = conversation(to) + "/activities";
        String replyTo = activity.getReplyToId();
        return call(HttpMethod.POST, to.serviceUrl(), replyTo == null ? path : path + "/" + segment(replyTo), json.write(activity));
    }

    ConnectorAnswer update(ConversationRef to, Activity activity) {
        return call(HttpMethod.PUT, to.serviceUrl(), conversation(to) + "/activities/" + segment(activity.getId()), json.write(activity));
    }

    ConnectorAnswer delete(ConversationRef to, String activityId) {
        return call(HttpMethod.DELETE, to.serviceUrl(), conversation(to) + "/activities/" + segment(activityId), new byte[0]);
    }

    /** Opens a person's own chat with the bot, or finds the one there is. */
    ConnectorAnswer createConversation(String serviceUrl, String tenantId, String botId, String memberId) {
        var body = JsonNodeFactory.instance.objectNode().put("isGroup", false).put("tenantId", tenantId);
        body.putObject("bot").put("id", botId);
        body.putArray("members").addObject().put("id", memberId);
        body.putObject("channelData").putObject("tenant").put("id", tenantId);
        return call(HttpMethod.POST, serviceUrl, "v3/conversations", json.write(body));
    }

    /** Who somebody in a conversation is; the account is in the answer's body. */
    ConnectorAnswer member(ConversationRef in, String memberId) {
        return call(HttpMethod.GET, in.serviceUrl(), conversation(in) + "/members/" + segment(memberId), new byte[0]);
    }

    private ConnectorAnswer call(HttpMethod method, String serviceUrl, String path, byte[] body) {
        var start = System.nanoTime();
        var answer = checked(method, serviceUrl, path, body);
        meters.timer("teams.connector", "answer", answer.getClass().getSimpleName())
                .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        return answer;
    }

    private ConnectorAnswer checked(HttpMethod method, String serviceUrl, String path, byte[] body) {
        if (!hosts.allow(serviceUrl)) {
            return new ConnectorAnswer.Final(0, "ServiceUrlNotAllowed");
        }
        var address = URI.create(serviceUrl.endsWith("/") ? serviceUrl + path : serviceUrl + "/" + path);
        var token = tokens.get();
        if (token.isEmpty()) {
            return new ConnectorAnswer.NotSent("no token");
        }
        var answer = exchange(method, address, body, token.get());
        return isUnauthorised(answer) ? again(method, address, body, tokens.insteadOf(token.get())) : answer;
    }

    private ConnectorAnswer again(HttpMethod method, URI address, byte[] body, Optional<String> newer) {
        return newer.map(token -> exchange(method, address, body, token)).filter(answer -> !isUnauthorised(answer))
                .orElseGet(() -> new ConnectorAnswer.NotSent("token refused"));
    }

    private ConnectorAnswer exchange(HttpMethod method, URI address, byte[] body, String token) {
        try {
            var request = http.client().method(method).uri(address).header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
            if (body.length > 0) {
                request.contentType(MediaType.APPLICATION_JSON).body(body);
            }
            return request.exchangeForRequiredValue((sent, response) -> answers.read(response));
        } catch (RestClientException e) {
            return answers.failed(e);
        }
    }

    private static boolean isUnauthorised(ConnectorAnswer answer) {
        return answer instanceof ConnectorAnswer.Final(var status, var code) && status == 401;
    }

    private static String conversation(ConversationRef to) {
        return "v3/conversations/" + segment(to.conversationId());
    }

    private static String segment(String id) {
        return UriUtils.encode(id, StandardCharsets.UTF_8);
    }
}
