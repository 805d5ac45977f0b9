package school.policydesk.standin;

import java.util.Map;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The page and Microsoft's card renderer, read from the source folder: a change shows after reloading. */
final class PageRoutes {

    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    /** Relative to the project's folder, where Maven and the development environments start programs. */
    private static final String WEB = "src/test/web/";

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/", request -> page())
                .GET("/lib/adaptivecards.js", request -> file("node_modules/adaptivecards/dist/adaptivecards.min.js"))
                .GET("/favicon.ico", request -> file("page/icon.svg"))
                .add(RouterFunctions.resources("/page/**", relative("page/"), (resource, headers) -> headers.setCacheControl("no-store")))
                .build();
    }

    private static ServerResponse page() {
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_HTML)
                .headers(headers -> headers.setAll(Map.of(
                        "Content-Security-Policy", CONTENT_POLICY,
                        "X-Content-Type-Options", "nosniff",
                        "Referrer-Policy", "no-referrer",
                        "Cache-Control", "no-store")))
                .body(relative("index.html"));
    }

    private static ServerResponse file(String path) {
        var resource = relative(path);
        var type = path.endsWith(".svg") ? new MediaType("image", "svg+xml") : new MediaType("text", "javascript");
        return resource.exists() ? ServerResponse.ok().contentType(type).body(resource) : ServerResponse.notFound().build();
    }

    private static Resource relative(String path) {
        return new FileSystemResource(WEB + path);
    }
}
