package fr.vigie.monitor;

import java.util.List;

/**
 * What leaves by one channel in one go: the alerts of one monitor since the time before.
 *
 * @param key stable over every attempt to send this bundle: the Message-ID and the idempotency key are made of it
 * @param name of the monitor, as its owner calls it
 * @param alerts at least one, the oldest first
 * @param reprints how many of further documents only reprint one of these and were left out
 */
public record Bundle(String key, MonitorId monitor, String name, List<Alert> alerts, int reprints) {
    public Bundle {
        alerts = List.copyOf(alerts);
        if (alerts.isEmpty()) {
            throw new IllegalArgumentException("nothing to tell");
        }
    }
}
