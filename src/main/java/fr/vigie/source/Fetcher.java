package fr.vigie.source;

import fr.vigie.outward.PublicAddresses;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Asks sites for what they publish, politely: under our own name, one request to a host at a time with a pause between,
 * not again for what has not changed; and carefully: limits of size, time and redirects, public addresses alone.
 */
final class Fetcher implements AutoCloseable {
    private static final int MOST_REDIRECTS = 5;
    private static final Timeout PATIENCE = Timeout.ofSeconds(20);
    private static final long LONGEST_SECONDS = 120;

    private final CloseableHttpClient client;
    private final Pace pace;

    Fetcher(SourceSettings settings) {
        pace = new Pace(settings.pause());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new PublicAddresses(settings.nearHosts()))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(PATIENCE)
                        .setSocketTimeout(PATIENCE)
                        .build())
                .build();
        client = HttpClients.custom()
                .setConnectionManager(connections)
                .setUserAgent(settings.agent())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setMaxRedirects(MOST_REDIRECTS)
                        .setResponseTimeout(PATIENCE)
                        .build())
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    /**
     * Gets what stands at an address.
     *
     * @param since what we have of it
     * @param most bytes, after decoding
     */
    Fetched get(URI address, Stamp since, int most) throws InterruptedException {
        var host = Optional.ofNullable(address.getHost());
        if (host.isEmpty()) {
            return Fetched.Failed.lasting("notAnAddress", address.toString());
        }
        pace.await(host.get());
        var request = new HttpGet(address);
        since.tag().ifPresent(tag -> request.setHeader("If-None-Match", tag));
        since.modified().ifPresent(modified -> request.setHeader("If-Modified-Since", modified));
        var context = HttpClientContext.create();
        try {
            return client.execute(request, context, response -> fetched(response, address, context, most));
        } catch (PublicAddresses.NotPublic inside) {
            return Fetched.Failed.lasting("notPublic", String.valueOf(inside.getMessage()));
        } catch (UnknownHostException unknown) {
            return Fetched.Failed.passing("unknownHost", host.get());
        } catch (InterruptedIOException slow) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return Fetched.Failed.passing("tooSlow", address.toString());
        } catch (IOException failed) {
            return Fetched.Failed.passing("unreachable", address + " (" + failed.getMessage() + ")");
        }
    }

    private static Fetched fetched(ClassicHttpResponse response, URI asked, HttpClientContext context, int most)
            throws IOException, HttpException {
        int code = response.getCode();
        if (code == 304) {
            return new Fetched.Unchanged();
        }
        if (code != 200) {
            boolean forGood = code >= 400 && code < 500 && code != 408 && code != 425 && code != 429;
            return new Fetched.Failed("answered", code + " " + asked, forGood, retryAfter(response));
        }
        var body = Body.read(response.getEntity(), most, LONGEST_SECONDS);
        return body.isEmpty()
                ? Fetched.Failed.lasting("tooMuch", asked.toString())
                : new Fetched.Fresh(
                        body.get(),
                        last(asked, context),
                        new Stamp(header(response, "ETag"), header(response, "Last-Modified")));
    }

    private static URI last(URI asked, HttpClientContext context) {
        try {
            var redirects = context.getRedirectLocations();
            return redirects == null || redirects.size() == 0
                    ? asked
                    : new URI(redirects.get(redirects.size() - 1).toString());
        } catch (URISyntaxException odd) {
            return asked;
        }
    }

    private static Optional<Long> retryAfter(ClassicHttpResponse response) {
        return header(response, "Retry-After")
                .filter(value -> value.matches("[0-9]{1,5}"))
                .map(Long::parseLong);
    }

    private static Optional<String> header(ClassicHttpResponse response, String name) {
        return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
