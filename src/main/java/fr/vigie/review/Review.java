package fr.vigie.review;

import fr.vigie.document.Entry;
import fr.vigie.document.Kind;
import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import fr.vigie.document.Visibility;
import fr.vigie.engine.SearchEngine;
import fr.vigie.family.Reuse;
import fr.vigie.query.Audience;
import fr.vigie.query.StatementAnswer.Source;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks at a document as an editor would who knows the whole archive. May be called from any thread. */
public final class Review {
    /** A release tells of its embargo at its head. */
    private static final int HEAD = 600;

    private static final Pattern EMBARGO = Pattern.compile("(?iu)[^\\n]*\\b(?:embargo)\\b[^\\n]*");
    private static final Pattern NO_EMBARGO = Pattern.compile("(?iu)\\b(?:sans|pas d['’]|no) ?embargo|embargo lev");
    private static final int COMPARED = 20;
    private static final int NAMED = 12;

    private final SearchEngine engine;
    private final Clock clock;

    /** @param clock in whose zone days begin and end */
    public Review(SearchEngine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /** What should be looked at, the gravest first. For the desk alone: it speaks of hidden documents as well. */
    public List<Doubt> of(Entry entry) {
        var doubts = new ArrayList<Doubt>();
        speaksOfEmbargo(entry).ifPresent(doubts::add);
        nearlyTheSame(entry).ifPresent(doubts::add);
        doubts.addAll(new EarlierFigures(engine).of(entry));
        var reading = entry.reading();
        if (reading.title().isEmpty()) {
            doubts.add(new Doubt.NoTitle());
        }
        reading.date()
                .<Doubt>map(Doubt.DateAhead::new)
                .filter(ahead -> reading.date().orElseThrow().isAfter(LocalDate.now(clock)))
                .or(() -> reading.date().isEmpty() ? Optional.of(new Doubt.NoDate()) : Optional.empty())
                .ifPresent(doubts::add);
        if (reading.issuer().isEmpty()) {
            doubts.add(new Doubt.NoIssuer());
        }
        if (reading.kind() == Kind.COMMUNIQUE && reading.contacts().isEmpty()) {
            doubts.add(new Doubt.NoContact());
        }
        var pages = Legibility.doubtfulPages(reading);
        if (!pages.isEmpty()) {
            doubts.add(new Doubt.DoubtfulPages(pages));
        }
        var unknown = unknownOrganisations(entry);
        if (!unknown.isEmpty()) {
            doubts.add(new Doubt.UnknownOrganisations(unknown));
        }
        return doubts;
    }

    private static Optional<Doubt> speaksOfEmbargo(Entry entry) {
        if (entry.visibility() == Visibility.EMBARGOED) {
            return Optional.empty();
        }
        var text = entry.reading().text();
        var line = EMBARGO.matcher(text.substring(0, Math.min(HEAD, text.length())));
        return line.find() && !NO_EMBARGO.matcher(line.group()).find()
                ? Optional.of(new Doubt.SpeaksOfEmbargo(shortened(line.group().strip())))
                : Optional.empty();
    }

    private static String shortened(String words) {
        return words.length() <= 120 ? words : words.substring(0, 119) + "…";
    }

    private Optional<Doubt> nearlyTheSame(Entry entry) {
        var near = new ArrayList<Doubt.Near>();
        for (var id : engine.family(entry.id(), Audience.DESK)) {
            if (!id.equals(entry.id()) && near.size() < COMPARED) {
                engine.find(id, Audience.DESK).ifPresent(other -> near.add(near(entry, other)));
            }
        }
        near.sort(Comparator.comparingDouble(Doubt.Near::share).reversed());
        return near.isEmpty() ? Optional.empty() : Optional.of(new Doubt.NearlyTheSame(near));
    }

    private static Doubt.Near near(Entry entry, Entry other) {
        var reading = other.reading();
        var source = new Source(
                other.id(),
                reading.title().orElse(other.provenance().fileName()),
                reading.date(),
                reading.kind(),
                reading.issuer());
        return new Doubt.Near(
                source,
                other.visibility(),
                Reuse.of(reading.text(), entry.reading().text()).share());
    }

    private static List<String> unknownOrganisations(Entry entry) {
        Map<String, Integer> mentions = new LinkedHashMap<>();
        for (Name name : entry.tags().names()) {
            if (name.type() == NameType.ORGANISATION && name.id().isEmpty()) {
                mentions.merge(name.label(), 1, Integer::sum);
            }
        }
        return mentions.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(NAMED)
                .map(Map.Entry::getKey)
                .toList();
    }
}
