package fr.vigie.server;

import fr.vigie.access.Scope;
import fr.vigie.monitor.Keeper;
import fr.vigie.monitor.Monitor;
import fr.vigie.monitor.MonitorId;
import fr.vigie.monitor.Watchtower;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Who asks about which monitor, over REST and on the pages alike: each keeper's own; administrators see to all. */
record MonitorAsked(Watchtower tower, Clock clock) {

    static Keeper keeper(Context context) {
        var visitor = Doorkeeper.visitor(context);
        return new Keeper(visitor.who().name(), visitor.may(Scope.ADMINISTER));
    }

    /** The monitor that the path names; {@link Problem} 404 where the asker keeps none of that id. */
    Monitor monitor(Context context) {
        return Optional.of(context.pathParam("id"))
                .filter(MonitorId::isWellFormed)
                .flatMap(id -> tower.monitors().find(keeper(context), new MonitorId(id)))
                .orElseThrow(() -> new Problem(404, "noSuchMonitor"));
    }

    /** The beginning of this week, from which a monitor's proof counts where nobody says otherwise. */
    Instant monday() {
        var zone = clock.getZone();
        return LocalDate.ofInstant(clock.instant(), zone)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atStartOfDay(zone)
                .toInstant();
    }
}
