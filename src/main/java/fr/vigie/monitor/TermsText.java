package fr.vigie.monitor;

import fr.vigie.json.MonitorTerms;
import fr.vigie.query.FacetFilter;
import fr.vigie.query.FacetName;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** Terms as they are written, in REST and in the ledger. */
final class TermsText {
    private static final int MOST = 50;

    private TermsText() {}

    /** @throws BadTerms when no monitor can have them; whether the wish can be read is not asked here */
    static Terms read(MonitorTerms written) {
        var name = written.name().strip();
        if (name.isEmpty()) {
            throw new BadTerms("noName", "", "name");
        }
        if (name.length() > Terms.LONGEST_NAME) {
            throw new BadTerms("longName", Integer.toString(Terms.LONGEST_NAME), "name");
        }
        bounded(written.team(), "team");
        bounded(written.figures(), "figures");
        bounded(written.channels(), "channels");
        return new Terms(
                name,
                written.team().stream().map(String::strip).distinct().toList(),
                new Wish(written.query().strip(), filters(written.filters()), written.figures()),
                written.channels().stream().map(TermsText::channel).distinct().toList(),
                rhythm(written.rhythm()),
                collapsed(written.reprints()),
                written.paused(),
                written.until().map(TermsText::day),
                spike(written.spike()),
                silence(written.silence()),
                signals(written.signals()));
    }

    static MonitorTerms write(Terms terms) {
        var filters = new LinkedHashMap<String, List<String>>();
        for (var filter : terms.wish().filters()) {
            filters.computeIfAbsent(parameter(filter), key -> new ArrayList<>()).addAll(filter.values());
        }
        return new MonitorTerms(
                terms.name(),
                terms.team(),
                terms.wish().query(),
                filters,
                terms.wish().figures(),
                terms.channels().stream().map(TermsText::way).toList(),
                pace(terms.rhythm()),
                terms.collapsed() ? "collapsed" : "each",
                terms.paused(),
                terms.until().map(LocalDate::toString),
                terms.spike().isPresent() ? Optional.of(terms.spike().getAsDouble()) : Optional.empty(),
                terms.silence().isPresent() ? Optional.of(terms.silence().getAsInt()) : Optional.empty(),
                terms.signals().stream().sorted().map(Reason::code).toList());
    }

    private static void bounded(List<?> list, String field) {
        if (list.size() > MOST) {
            throw new BadTerms("tooMany", Integer.toString(MOST), field);
        }
    }

    private static List<FacetFilter> filters(Map<String, List<String>> written) {
        var filters = new ArrayList<FacetFilter>();
        written.forEach((parameter, values) -> {
            var dot = parameter.indexOf('.');
            var facet = FacetName.coded(dot < 0 ? parameter : parameter.substring(0, dot));
            var mode = dot < 0
                    ? Optional.of(FacetFilter.Mode.ANY)
                    : switch (parameter.substring(dot)) {
                        case ".all" -> Optional.of(FacetFilter.Mode.ALL);
                        case ".not" -> Optional.of(FacetFilter.Mode.NONE);
                        default -> Optional.<FacetFilter.Mode>empty();
                    };
            if (facet.isEmpty() || mode.isEmpty()) {
                throw new BadTerms("notAFilter", parameter, "filters");
            }
            bounded(values, "filters");
            var kept = values.stream()
                    .map(String::strip)
                    .filter(v -> !v.isEmpty())
                    .distinct()
                    .toList();
            if (!kept.isEmpty()) {
                filters.add(new FacetFilter(facet.get(), mode.get(), kept));
            }
        });
        return filters;
    }

    private static String parameter(FacetFilter filter) {
        return filter.facet().code()
                + switch (filter.mode()) {
                    case ANY -> "";
                    case ALL -> ".all";
                    case NONE -> ".not";
                };
    }

    private static Channel channel(MonitorTerms.Way way) {
        return Channel.read(way.by() + ":" + way.to().strip())
                .orElseThrow(() -> new BadTerms("notAChannel", way.by() + " " + way.to(), "channels"));
    }

    private static MonitorTerms.Way way(Channel channel) {
        return switch (channel) {
            case Channel.Mail mail -> new MonitorTerms.Way("mail", mail.address());
            case Channel.Webhook webhook ->
                new MonitorTerms.Way("webhook", webhook.address().toString());
        };
    }

    private static Rhythm rhythm(MonitorTerms.Pace pace) {
        return switch (pace.every()) {
            case "match" -> new Rhythm.AtOnce();
            case "hour" -> new Rhythm.Hourly();
            case "day" -> new Rhythm.Daily(at(pace), zone(pace));
            case "week" -> new Rhythm.Weekly(weekday(pace), at(pace), zone(pace));
            default -> throw new BadTerms("notARhythm", pace.every(), "rhythm");
        };
    }

    private static MonitorTerms.Pace pace(Rhythm rhythm) {
        return switch (rhythm) {
            case Rhythm.AtOnce atOnce ->
                new MonitorTerms.Pace("match", Optional.empty(), Optional.empty(), Optional.empty());
            case Rhythm.Hourly hourly ->
                new MonitorTerms.Pace("hour", Optional.empty(), Optional.empty(), Optional.empty());
            case Rhythm.Daily daily ->
                new MonitorTerms.Pace(
                        "day",
                        Optional.empty(),
                        Optional.of(daily.at().toString()),
                        Optional.of(daily.zone().getId()));
            case Rhythm.Weekly weekly ->
                new MonitorTerms.Pace(
                        "week",
                        Optional.of(weekly.day().name().toLowerCase(Locale.ROOT)),
                        Optional.of(weekly.at().toString()),
                        Optional.of(weekly.zone().getId()));
        };
    }

    private static LocalTime at(MonitorTerms.Pace pace) {
        var written = pace.at().orElse("08:00");
        try {
            return LocalTime.parse(written);
        } catch (DateTimeException e) {
            throw new BadTerms("notATime", written, "rhythm");
        }
    }

    private static ZoneId zone(MonitorTerms.Pace pace) {
        var written = pace.zone().orElse("Europe/Paris");
        try {
            return ZoneId.of(written);
        } catch (DateTimeException e) {
            throw new BadTerms("notAZone", written, "rhythm");
        }
    }

    private static DayOfWeek weekday(MonitorTerms.Pace pace) {
        var written = pace.day().orElse("monday");
        for (var day : DayOfWeek.values()) {
            if (day.name().equalsIgnoreCase(written)) {
                return day;
            }
        }
        throw new BadTerms("notAWeekday", written, "rhythm");
    }

    private static boolean collapsed(String written) {
        return switch (written) {
            case "collapsed" -> true;
            case "each" -> false;
            default -> throw new BadTerms("notAWayWithReprints", written, "reprints");
        };
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw new BadTerms("notADay", written, "until");
        }
    }

    private static OptionalDouble spike(Optional<Double> written) {
        if (written.filter(times -> !(times > 1) || times > 1000).isPresent()) {
            throw new BadTerms("notASpike", written.get().toString(), "spike");
        }
        return written.stream().mapToDouble(Double::doubleValue).findFirst();
    }

    private static OptionalInt silence(Optional<Integer> written) {
        if (written.filter(days -> days < 1 || days > 3650).isPresent()) {
            throw new BadTerms("notASilence", written.get().toString(), "silence");
        }
        return written.stream().mapToInt(Integer::intValue).findFirst();
    }

    private static Set<Reason> signals(List<String> written) {
        var signals = EnumSet.noneOf(Reason.class);
        for (var code : written) {
            signals.add(Reason.coded(code)
                    .filter(reason -> reason != Reason.MATCHED)
                    .orElseThrow(() -> new BadTerms("notASignal", code, "signals")));
        }
        return signals;
    }
}
