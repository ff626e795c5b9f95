package fr.vigie.monitor;

import java.util.List;

/**
 * What leaves by one channel in one go: the alerts of one monitor since the time before, or a notice of its own state.
 *
 * @param key stable over every attempt to send this bundle: the Message-ID and the idempotency key are made of it
 * @param name of the monitor, as its owner calls it
 * @param alerts the oldest first
 * @param reprints how many further documents only reprint one of these or of earlier ones and were left out
 * @param notices what the monitor says of itself; where there are no alerts at least one
 */
public record Bundle(
        String key, MonitorId monitor, String name, List<Alert> alerts, int reprints, List<Notice> notices) {
    public Bundle {
        alerts = List.copyOf(alerts);
        notices = List.copyOf(notices);
        if (alerts.isEmpty() && notices.isEmpty()) {
            throw new IllegalArgumentException("nothing to tell");
        }
    }

    /** One of alerts alone. */
    public Bundle(String key, MonitorId monitor, String name, List<Alert> alerts, int reprints) {
        this(key, monitor, name, alerts, reprints, List.of());
    }
}
