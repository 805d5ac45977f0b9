package school.policydesk.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import school.policydesk.teams.MicrosoftStub;
import school.policydesk.teams.TokenMint;

/**
 * Microsoft on loopback: keys, tokens, and a connector that counts what it takes and can fail in every way that a wire can. Bare
 * sockets, because a well-behaved server can't reset a connection at a chosen byte. Safe for use by many threads.
 */
final class CountingMicrosoft implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param updated the activity that a PUT brings up to date; empty for a new one */
    record Call(String method, String conversation, String updated, JsonNode body, Instant at) {

        boolean isNew() {
            return method.equals("POST");
        }

        /** The case on whose card this is; empty for a sentence. */
        Optional<String> caseOfShell() {
            return Optional.ofNullable(body.findValue("case")).map(JsonNode::asText).filter(id -> body.toString().contains("case.open"));
        }

        /** Whether it holds what only a recipient who has opened the case may see. */
        boolean isFullCard() {
            return body.toString().contains("case.act") || body.toString().contains("case.acknowledge");
        }
    }

    /** How a call fares. */
    sealed interface Fate {
        /** Taken, and answered. */
        record Taken() implements Fate {}

        /** Not taken, with that status. */
        record Refused(int status, Map<String, String> headers) implements Fate {}

        /** Taken, with an answer that says otherwise. */
        record TakenBut(int status) implements Fate {}

        /** The connection is reset before the request counts. */
        record ResetBefore() implements Fate {}

        record ResetAfter() implements Fate {}

        /** Taken, and never answered. */
        record Stall(Duration time) implements Fate {}

        /** Taken, and answered with what isn't HTTP. */
        record Garbage() implements Fate {}
    }

    private final ServerSocket server;
    private final TokenMint mint = new TokenMint(MicrosoftStub.APP, this::serviceUrl);
    private final ConcurrentLinkedQueue<Call> taken = new ConcurrentLinkedQueue<>();
    private final AtomicInteger ids = new AtomicInteger();
    private volatile Function<Call, Fate> behaviour = call -> new Fate.Taken();
    private volatile Duration answersAfter = Duration.ZERO;
    private volatile long lastCall = System.nanoTime();

    CountingMicrosoft() {
        try {
            server = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    void when(Function<Call, Fate> behaves) {
        this.behaviour = behaves;
    }

    void answersAfter(Duration time) {
        this.answersAfter = time;
    }

    List<Call> taken() {
        return List.copyOf(taken);
    }

    Duration quietFor() {
        return Duration.ofNanos(System.nanoTime() - lastCall);
    }

    TokenMint mint() {
        return mint;
    }

    String serviceUrl() {
        return address() + "/uk/";
    }

    private String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    Map<String, String> settings() {
        return Map.of(
                "MICROSOFT_APP_TYPE", "SingleTenant",
                "MICROSOFT_APP_ID", MicrosoftStub.APP,
                "MICROSOFT_APP_PASSWORD", "not-a-secret",
                "MICROSOFT_APP_TENANT_ID", MicrosoftStub.TENANT,
                "BOT_OPENID_METADATA_URL", address() + "/.well-known/openidconfiguration",
                "BOT_TOKEN_AUTHORITY", address(),
                "BOT_ALLOWED_TENANTS", MicrosoftStub.TENANT,
                "BOT_ALLOWED_SERVICE_HOSTS", "127.0.0.1:" + server.getLocalPort());
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream());
            while (request(in, socket)) {
                // the next one on the same connection
            }
        } catch (IOException | InterruptedException e) {
            // the other side is gone
        }
    }

    private boolean request(InputStream in, Socket socket) throws IOException, InterruptedException {
        var head = head(in);
        if (head.isEmpty()) {
            return false;
        }
        var lines = head.split("\r\n");
        var request = lines[0].split(" ");
        var headers = new HashMap<String, String>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(lines[i].substring(0, colon).toLowerCase(java.util.Locale.ROOT), lines[i].substring(colon + 1).strip());
        }
        var body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return answer(request[0], request[1], body, socket);
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.append((char) next);
            if (head.length() > 3 && head.substring(head.length() - 4).equals("\r\n\r\n")) {
                return head.toString();
            }
        }
        return "";
    }

    private boolean answer(String method, String path, byte[] body, Socket socket) throws IOException, InterruptedException {
        if (path.endsWith("openidconfiguration") || path.endsWith("openid-configuration")) {
            return write(socket, 200, Map.of(), "{\"issuer\":\"https://api.botframework.com\",\"jwks_uri\":\"" + address() + "/keys\"}");
        }
        if (path.endsWith("/keys")) {
            return write(socket, 200, Map.of(), mint.keySet());
        }
        if (path.contains("/token")) {
            return write(socket, 200, Map.of(), "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"token\"}");
        }
        lastCall = System.nanoTime();
        var parts = path.split("/");
        var call = new Call(method, java.net.URLDecoder.decode(parts[4], StandardCharsets.UTF_8), parts.length > 6 ? parts[6] : "",
                body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body), Instant.now());
        Thread.sleep(answersAfter);
        return fares(call, behaviour.apply(call), socket);
    }

    private boolean fares(Call call, Fate fate, Socket socket) throws IOException, InterruptedException {
        if (!(fate instanceof Fate.Refused || fate instanceof Fate.ResetBefore)) {
            taken.add(call);
        }
        return switch (fate) {
            case Fate.Taken fine -> write(socket, 201, Map.of(), "{\"id\":\"sent-" + ids.incrementAndGet() + "\"}");
            case Fate.Refused(var status, var headers) -> write(socket, status, headers, "{\"error\":{\"code\":\"Test\"}}");
            case Fate.TakenBut(var status) -> write(socket, status, Map.of(), "{}");
            case Fate.ResetBefore reset -> reset(socket);
            case Fate.ResetAfter reset -> reset(socket);
            case Fate.Stall(var time) -> {
                Thread.sleep(time);
                yield false;
            }
            case Fate.Garbage garbage -> {
                socket.getOutputStream().write("\u0001\u0002 no HTTP at all\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
                yield false;
            }
        };
    }

    private static boolean reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        return false;
    }

    private static boolean write(Socket socket, int status, Map<String, String> headers, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder("HTTP/1.1 " + status + " Test\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n");
        headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        var out = socket.getOutputStream();
        out.write((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.write(bytes);
        out.flush();
        return true;
    }
}
