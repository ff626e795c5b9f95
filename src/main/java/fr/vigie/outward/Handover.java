package fr.vigie.outward;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands JSON to addresses that other people chose: public ones alone, no redirect followed, nothing of the answer read but
 * its head, and all of it within one bounded time, whatever the other side does. From any thread.
 */
public final class Handover implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);

    private final CloseableHttpClient client;
    private final Duration patience;
    private final Clock clock;
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("handover-alarm").factory());

    /**
     * @param nearHosts names that may lie in the house's own network
     * @param agent what the program calls itself
     * @param patience for one attempt from beginning to end
     */
    public Handover(Set<String> nearHosts, String agent, Duration patience, Clock clock) {
        this.patience = patience;
        this.clock = clock;
        var timeout = Timeout.of(patience);
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new PublicAddresses(nearHosts))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(timeout)
                        .build())
                .build();
        client = HttpClients.custom()
                .setConnectionManager(connections)
                .setUserAgent(agent)
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(timeout).build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .build();
    }

    /**
     * Posts a text of JSON, on the calling thread.
     *
     * @param address of {@code http} or {@code https}, with a host
     * @param body in UTF-8
     */
    public Answer post(URI address, Map<String, String> headers, byte[] body) {
        var request = new HttpPost(address);
        headers.forEach(request::setHeader);
        request.setHeader("Connection", "close"); // what is left of an answer is cut off, so no connection is kept
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        var late = new AtomicBoolean();
        var end = alarm.schedule(
                () -> {
                    late.set(true);
                    request.abort();
                },
                patience.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            var response = client.executeOpen(null, request, null);
            var answer = new Answer.Answered(response.getCode(), after(response));
            leave(request, response);
            return answer;
        } catch (PublicAddresses.NotPublic inside) {
            return new Answer.NotPublic(address.getHost());
        } catch (UnknownHostException unknown) {
            return new Answer.UnknownHost(address.getHost());
        } catch (InterruptedIOException slow) {
            return new Answer.TooSlow();
        } catch (IOException failed) {
            return late.get() ? new Answer.TooSlow() : new Answer.Unreachable(String.valueOf(failed.getMessage()));
        } finally {
            end.cancel(false);
        }
    }

    /** Cuts the answer off: to close it alone would read it to its end, which may never come. */
    private static void leave(HttpPost request, ClassicHttpResponse response) {
        request.abort();
        try {
            response.close();
        } catch (IOException cut) {
            LOG.trace("An answer was cut off", cut);
        }
    }

    /** In seconds or as a moment, as HTTP has both; nothing for what cannot be read. */
    private Optional<Duration> after(ClassicHttpResponse response) {
        var header = response.getFirstHeader("Retry-After");
        if (header == null) {
            return Optional.empty();
        }
        var value = header.getValue().strip();
        if (value.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            var then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT));
            var wait = Duration.between(clock.instant(), then.toInstant());
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException odd) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        alarm.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
