package school.policydesk.standin;

import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the page calls for the search and for the action on a message. */
final class ExtensionRoutes {

    private static final String CHAT = "/standin/people/{person}/chats/{chat}";

    private final StandInPeople people;
    private final Chats chats;
    private final MessageExtensions extensions;

    ExtensionRoutes(StandInPeople people, Chats chats, MessageExtensions extensions) {
        this.people = people;
        this.chats = chats;
        this.extensions = extensions;
    }

    private interface Question {
        JsonNode by(StandInPerson person, Chat chat, String post, ObjectNode body);
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .POST(CHAT + "/search", answered((person, chat, post, body) -> extensions.search(person, chat, body.path("words").asString("").strip())))
                .POST(CHAT + "/insert", answered((person, chat, post, body) -> {
                    extensions.insert(person, chat, body);
                    return body;
                }))
                .POST(CHAT + "/messages/{post}/report", answered((person, chat, post, body) -> extensions.report(person, chat, post)))
                .POST(CHAT + "/dialogue", answered((person, chat, post, body) -> extensions.submit(person, chat, body)))
                .onError(NoSuchElementException.class, (fault, request) -> ServerResponse.notFound().build())
                .onError(IllegalStateException.class, (fault, request) -> ServerResponse.status(502).body(Map.of("trouble", fault.getMessage())))
                .build();
    }

    private HandlerFunction<ServerResponse> answered(Question question) {
        return request -> {
            var answer = question.by(person(request), chat(request), request.pathVariables().getOrDefault("post", ""), request.body(ObjectNode.class));
            return answer.isMissingNode() ? ServerResponse.noContent().build() : ServerResponse.ok().body(answer);
        };
    }

    private StandInPerson person(ServerRequest request) {
        return people.get(request.pathVariable("person"));
    }

    private Chat chat(ServerRequest request) {
        return chats.find(request.pathVariable("chat")).filter(chat -> chats.membersOf(chat).contains(person(request))).orElseThrow();
    }
}
