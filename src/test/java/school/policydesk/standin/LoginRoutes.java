package school.policydesk.standin;

import java.util.Map;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The token authority (Microsoft Entra ID), as far as an app with a client secret needs it. */
final class LoginRoutes {

    private static final String TENANT = "/standin/login/{tenant}";

    private final StandInSettings settings;
    private final IssuedTokens tokens;

    LoginRoutes(StandInSettings settings, IssuedTokens tokens) {
        this.settings = settings;
        this.tokens = tokens;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .POST(TENANT + "/oauth2/v2.0/token", this::token)
                .GET(TENANT + "/v2.0/.well-known/openid-configuration", this::discovery)
                .build();
    }

    private ServerResponse token(ServerRequest request) {
        if (!request.pathVariable("tenant").equals(settings.tenantId())) {
            return refusal("invalid_request", "AADSTS90002: Tenant '%s' not found.".formatted(request.pathVariable("tenant")));
        }
        if (!is(request, "grant_type", "client_credentials")) {
            return refusal("unsupported_grant_type", "AADSTS70003: The app requested an unsupported grant type.");
        }
        if (!request.param("scope").orElse("").contains("https://api.botframework.com/.default")) {
            return refusal("invalid_scope", "AADSTS70011: The provided value for 'scope' is not valid.");
        }
        if (!is(request, "client_id", settings.appId()) || !is(request, "client_secret", settings.appPassword())) {
            return refusal("invalid_client", "AADSTS7000215: Invalid client secret provided.");
        }
        var seconds = IssuedTokens.LIFETIME.toSeconds();
        return ServerResponse.ok().body(Map.of(
                "token_type", "Bearer", "expires_in", seconds, "ext_expires_in", seconds, "access_token", tokens.issue()));
    }

    private ServerResponse discovery(ServerRequest request) {
        var authority = settings.origin() + "/standin/login/" + request.pathVariable("tenant");
        return ServerResponse.ok().body(Map.of(
                "issuer", authority + "/v2.0",
                "authorization_endpoint", authority + "/oauth2/v2.0/authorize",
                "token_endpoint", authority + "/oauth2/v2.0/token"));
    }

    private static boolean is(ServerRequest request, String parameter, String expected) {
        return request.param(parameter).filter(expected::equals).isPresent();
    }

    private static ServerResponse refusal(String error, String description) {
        return ServerResponse.status(error.equals("invalid_client") ? 401 : 400)
                .body(Map.of("error", error, "error_description", description));
    }
}
