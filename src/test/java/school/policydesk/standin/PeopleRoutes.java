package school.policydesk.standin;

import java.util.NoSuchElementException;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.node.ObjectNode;

/** What the page calls: who says, presses and opens what. */
final class PeopleRoutes {

    private static final String CHAT = "/standin/people/{person}/chats/{chat}";
    private static final String POSTS = CHAT + "/messages";
    private static final String POST = POSTS + "/{post}";

    private final StandInPeople people;
    private final Chats chats;
    private final LiveEvents live;
    private final Channel channel;
    private final CardActions cards;
    private final FileConsents files;

    PeopleRoutes(StandInPeople people, Chats chats, LiveEvents live, Channel channel, CardActions cards, FileConsents files) {
        this.people = people;
        this.chats = chats;
        this.live = live;
        this.channel = channel;
        this.cards = cards;
        this.files = files;
    }

    /** Something done in a chat that answers nothing: what comes of it arrives as an event. */
    private interface Deed {
        void by(StandInPerson person, Chat chat, String post, ObjectNode body);
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/standin/events", request -> live.connect(chats::snapshot))
                .POST(CHAT + "/open", done((person, chat, post, body) -> channel.open(person, chat)))
                .POST(CHAT + "/install", done((person, chat, post, body) -> channel.install(person, chat)))
                .POST(CHAT + "/remove", done((person, chat, post, body) -> channel.remove(person, chat)))
                .POST(POSTS, done((person, chat, post, body) -> channel.say(person, chat, text(body))))
                .PUT(POST, done((person, chat, post, body) -> channel.edit(person, chat, post, text(body))))
                .DELETE(POST, done((person, chat, post, body) -> channel.delete(person, chat, post)))
                .POST(POST + "/execute", this::execute)
                .POST(POST + "/submit", done((person, chat, post, body) -> cards.submit(person, chat, post, body)))
                .POST(POST + "/file", done((person, chat, post, body) -> files.answer(
                        person, chat, post, body.path("action").asString("").equals("accept"))))
                .POST(POST + "/feedback", done((person, chat, post, body) -> channel.rate(
                        person, chat, post, body.path("reaction").asString("like"), body.path("text").asString(""))))
                .onError(NoSuchElementException.class, (fault, request) -> ServerResponse.notFound().build())
                .onError(IllegalArgumentException.class, (fault, request) -> ServerResponse.badRequest().build())
                .build();
    }

    private ServerResponse execute(ServerRequest request) throws Exception {
        var body = request.body(ObjectNode.class);
        return ServerResponse.ok().body(cards.execute(person(request), chat(request), request.pathVariable("post"),
                body.withObject("action"), body.path("trigger").asString("manual")));
    }

    private HandlerFunction<ServerResponse> done(Deed deed) {
        return request -> {
            deed.by(person(request), chat(request), request.pathVariables().getOrDefault("post", ""), request.body(ObjectNode.class));
            return ServerResponse.noContent().build();
        };
    }

    private StandInPerson person(ServerRequest request) {
        return people.get(request.pathVariable("person"));
    }

    private Chat chat(ServerRequest request) {
        var chat = chats.find(request.pathVariable("chat")).orElseThrow();
        if (!chats.membersOf(chat).contains(person(request))) {
            throw new NoSuchElementException("Not in that chat");
        }
        return chat;
    }

    private static String text(ObjectNode body) {
        var text = body.path("text").asString("").strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("A message needs a text");
        }
        return text;
    }
}
