package school.policydesk.standin;

import java.util.Map;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.node.ObjectNode;

/** The connector's HTTP: version 3 of the Bot Framework's REST interface, as far as a bot in Teams uses it. */
final class ConnectorRoutes {

    private static final String CONVERSATIONS = "/standin/connector/v3/conversations";
    private static final String ACTIVITIES = CONVERSATIONS + "/{conversation}/activities";
    private static final String ACTIVITY = ACTIVITIES + "/{activity}";
    private static final String MEMBERS = CONVERSATIONS + "/{conversation}/members";

    private final Connector connector;
    private final IssuedTokens tokens;

    ConnectorRoutes(Connector connector, IssuedTokens tokens) {
        this.connector = connector;
        this.tokens = tokens;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .POST(CONVERSATIONS, request -> created(connector.create(body(request))))
                .POST(ACTIVITIES, this::send)
                .POST(ACTIVITY, this::send)
                .PUT(ACTIVITY, request -> ServerResponse.ok().body(
                        connector.update(conversation(request), request.pathVariable("activity"), body(request))))
                .DELETE(ACTIVITY, this::delete)
                .GET(MEMBERS, request -> ServerResponse.ok().body(connector.members(conversation(request))))
                .GET(MEMBERS + "/{member}", request -> ServerResponse.ok().body(
                        connector.member(conversation(request), request.pathVariable("member"))))
                .filter(this::requireToken)
                .onError(ConnectorFault.class, (fault, request) -> ((ConnectorFault) fault).response())
                .build();
    }

    private ServerResponse send(ServerRequest request) throws Exception {
        return created(connector.send(conversation(request), body(request)));
    }

    private ServerResponse delete(ServerRequest request) {
        connector.delete(conversation(request), request.pathVariable("activity"));
        return ServerResponse.ok().build();
    }

    private ServerResponse requireToken(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        var authorization = request.headers().firstHeader("Authorization");
        return authorization != null && tokens.accepts(authorization)
                ? next.handle(request)
                : ServerResponse.status(401).body(Map.of("message", "Authorization has been denied for this request."));
    }

    private static ServerResponse created(Object body) {
        return ServerResponse.status(201).body(body);
    }

    private static ObjectNode body(ServerRequest request) throws Exception {
        return request.body(ObjectNode.class);
    }

    private static String conversation(ServerRequest request) {
        return request.pathVariable("conversation");
    }
}
