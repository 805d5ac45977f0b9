package school.policydesk.standin;

import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Takes uploads from the bot and gives files to the page. As with OneDrive, whoever knows the upload's address may use it. */
final class FileRoutes {

    private static final String FILE = "/standin/files/{file}";

    private final FileShelf shelf;

    FileRoutes(FileShelf shelf) {
        this.shelf = shelf;
    }

    static String path(String id) {
        return "/standin/files/" + id;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .PUT(FILE, this::upload)
                .GET(FILE, this::download)
                .onError(NoSuchElementException.class, (fault, request) -> ServerResponse.notFound().build())
                .onError(IllegalArgumentException.class, (fault, request) -> ServerResponse.status(416).build())
                .build();
    }

    private ServerResponse upload(ServerRequest request) throws Exception {
        var range = request.headers().firstHeader(HttpHeaders.CONTENT_RANGE);
        shelf.fill(request.pathVariable("file"), range == null ? "" : range, request.body(byte[].class));
        return ServerResponse.status(201).build();
    }

    private ServerResponse download(ServerRequest request) {
        var place = shelf.find(request.pathVariable("file"));
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(place.name(), StandardCharsets.UTF_8).build().toString())
                .body(place.content().orElseThrow());
    }
}
