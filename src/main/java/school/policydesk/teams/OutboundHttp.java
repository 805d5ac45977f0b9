package school.policydesk.teams;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * The one HTTP client for everything that goes to Microsoft: connections are kept and shared, time-outs are short, and nothing is
 * repeated, redirected or remembered behind our back. A school's proxy is set as for any Java program. Blocking, so that it suits
 * virtual threads. Safe for use by many threads.
 */
@Component
final class OutboundHttp {

    private static final Timeout CONNECT = Timeout.ofSeconds(2);
    private static final Timeout READ = Timeout.ofSeconds(8);
    /** So that a change in the name service is noticed. */
    private static final TimeValue LIFE_OF_A_CONNECTION = TimeValue.ofMinutes(5);
    private static final int CONNECTIONS = 1024;

    private final CloseableHttpClient http = HttpClients.custom().useSystemProperties()
            .setConnectionManager(connections())
            .setDefaultRequestConfig(RequestConfig.custom().setConnectionRequestTimeout(CONNECT).setResponseTimeout(READ).build())
            .disableAutomaticRetries().disableRedirectHandling().disableCookieManagement().disableAuthCaching()
            .disableContentCompression().setUserAgent("policy-desk")
            .evictIdleConnections(TimeValue.ofSeconds(50))
            .build();
    private final RestClient client = RestClient.builder().requestFactory(new HttpComponentsClientHttpRequestFactory(http)).build();

    RestClient client() {
        return client;
    }

    @PreDestroy
    void close() throws IOException {
        http.close();
    }

    private static HttpClientConnectionManager connections() {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(CONNECTIONS)
                .setDefaultSocketConfig(SocketConfig.custom().setTcpNoDelay(true).setSoTimeout(READ).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(CONNECT).setSocketTimeout(READ)
                        .setValidateAfterInactivity(TimeValue.ofSeconds(2)).setTimeToLive(LIFE_OF_A_CONNECTION).build())
                .build();
    }
}
