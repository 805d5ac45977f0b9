package school.policydesk.standin;

import java.util.List;
import java.util.Map;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The Bot Framework's OpenID metadata and keys, by which the bot checks who posts to it. */
final class OpenIdRoutes {

    private static final String KEYS = "/standin/openid/.well-known/keys";

    private final StandInSettings settings;
    private final SigningKey key;

    OpenIdRoutes(StandInSettings settings, SigningKey key) {
        this.settings = settings;
        this.key = key;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/standin/openid/.well-known/openidconfiguration", request -> ServerResponse.ok().body(metadata()))
                .GET(KEYS, request -> ServerResponse.ok().body(key.publicKeys()))
                .build();
    }

    private Map<String, Object> metadata() {
        return Map.of(
                "issuer", SigningKey.ISSUER,
                "authorization_endpoint", "https://invalid.botframework.com",
                "jwks_uri", settings.origin() + KEYS,
                "id_token_signing_alg_values_supported", List.of("RS256"),
                "token_endpoint_auth_methods_supported", List.of("private_key_jwt"));
    }
}
