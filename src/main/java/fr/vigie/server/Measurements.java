package fr.vigie.server;

import fr.vigie.ingest.Archive;
import fr.vigie.ingest.Storage;
import io.javalin.http.Context;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.function.ToLongFunction;

/** How many requests, how long they took, how the machine is: in the form that Prometheus reads. */
final class Measurements {
    private static final String BEGUN = "vigie.begun";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    Measurements(Archive archive, Activity activity) {
        Gauge.builder("vigie.documents.waiting", archive, Archive::waiting)
                .description("Documents for which something is still to be done")
                .register(registry);
        FunctionCounter.builder("vigie.documents.settled", activity, Activity::indexed)
                .description("Documents put into the index, or that could not be read")
                .tag("outcome", "indexed")
                .register(registry);
        FunctionCounter.builder("vigie.documents.settled", activity, Activity::failed)
                .description("Documents put into the index, or that could not be read")
                .tag("outcome", "failed")
                .register(registry);
        storage(archive, "originals", Storage::originals);
        storage(archive, "free", Storage::free);
        storage(archive, "quota", storage -> storage.quota().orElse(0));
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    private void storage(Archive archive, String what, ToLongFunction<Storage> part) {
        Gauge.builder("vigie.storage." + what, () -> {
                    try {
                        return (double) part.applyAsLong(archive.storage());
                    } catch (IOException unreadable) {
                        return Double.NaN;
                    }
                })
                .description("Bytes of the disk that originals lie on; a quota of 0 is none")
                .baseUnit("bytes")
                .register(registry);
    }

    void begin(Context context) {
        context.attribute(BEGUN, System.nanoTime());
    }

    /** @param route the path as registered, so that documents do not each make a row of their own */
    void end(Context context, String route) {
        Long begun = context.attribute(BEGUN);
        if (begun != null) {
            Timer.builder("vigie.http.requests")
                    .description("Answered requests by route and status")
                    .tag("method", context.method().name())
                    .tag("route", route)
                    .tag("status", Integer.toString(context.statusCode()))
                    .publishPercentileHistogram(false)
                    .serviceLevelObjectives(
                            Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofMillis(250), Duration.ofSeconds(1))
                    .register(registry)
                    .record(Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    void show(Context context) {
        context.header("Cache-Control", "no-store")
                .contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(registry.scrape());
    }
}
