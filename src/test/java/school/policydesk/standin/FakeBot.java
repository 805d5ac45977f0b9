package school.policydesk.standin;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.node.ObjectNode;

/** A bot without wits, for testing the stand-in alone: keeps what it gets and answers as it is told. */
final class FakeBot {

    /** One activity as it came in. */
    record Got(String authorization, ObjectNode activity) {}

    private final List<Got> got = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String answer = "";

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route().POST("/api/messages", this::receive).build();
    }

    void answers(int withStatus, String json) {
        status = withStatus;
        answer = json;
    }

    void forget() {
        got.clear();
        answers(200, "");
    }

    List<ObjectNode> activities() {
        return got.stream().map(Got::activity).toList();
    }

    Got last() {
        return got.getLast();
    }

    private ServerResponse receive(ServerRequest request) throws Exception {
        got.add(new Got(request.headers().firstHeader("Authorization"), request.body(ObjectNode.class)));
        return ServerResponse.status(status).header("Content-Type", "application/json").body(answer);
    }
}
