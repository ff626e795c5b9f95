package fr.vigie.server;

import io.javalin.http.Context;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;

/** How many requests, how long they took, how the machine is: in the form that Prometheus reads. */
final class Measurements {
    private static final String BEGUN = "vigie.begun";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    Measurements() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
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
