package school.policydesk.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import school.policydesk.teams.MicrosoftStub;

/** What everybody sees: the chats as the connector's journal has them, with every change that was made since. */
final class Chats {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PATH = Pattern.compile(".*/v3/conversations/([^/]+)/activities(?:/([^/?]+))?");

    private final MicrosoftStub microsoft;

    Chats(MicrosoftStub microsoft) {
        this.microsoft = microsoft;
    }

    /** A message of the bot's as it stands now. */
    record Message(String id, JsonNode activity) {

        boolean isCard() {
            return activity.path("attachments").path(0).path("contentType").asText().equals("application/vnd.microsoft.card.adaptive");
        }

        SeenCard card() {
            return new SeenCard(id, activity.path("attachments").path(0).path("content"));
        }

        String text() {
            return activity.path("text").asText();
        }

        /** What a notification shows. */
        String summary() {
            return activity.path("summary").asText();
        }
    }

    /** What the bot has said in a chat, oldest first. */
    List<Message> in(String conversation) {
        Map<String, Message> messages = new LinkedHashMap<>();
        for (var exchange : microsoft.exchanges("/v3/conversations/.*")) {
            var path = PATH.matcher(exchange.getRequest().getUrl());
            if (path.matches() && decoded(path.group(1)).equals(conversation) && exchange.getResponse().getStatus() < 300) {
                apply(exchange, path.group(2), messages);
            }
        }
        return new ArrayList<>(messages.values());
    }

    /** How often the connector took a message that was new. */
    long sentTo(String conversation) {
        return in(conversation).size();
    }

    private static void apply(ServeEvent exchange, String activity, Map<String, Message> messages) {
        switch (exchange.getRequest().getMethod().getName()) {
            case "POST" -> {
                var id = json(exchange.getResponse().getBodyAsString()).path("id").asText();
                messages.put(id, new Message(id, json(exchange.getRequest().getBodyAsString())));
            }
            case "PUT" -> messages.put(decoded(activity), new Message(decoded(activity), json(exchange.getRequest().getBodyAsString())));
            default -> messages.remove(decoded(activity));
        }
    }

    private static String decoded(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
