package fr.vigie.engine;

import static fr.vigie.engine.EntryBuilder.entry;

import fr.vigie.document.Bound;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.Kind;
import fr.vigie.document.Measurement;
import fr.vigie.document.Visibility;
import fr.vigie.query.Audience;
import fr.vigie.query.DateRange;
import fr.vigie.query.FacetFilter;
import fr.vigie.query.FacetName;
import fr.vigie.query.Field;
import fr.vigie.query.FigureCondition;
import fr.vigie.query.Query;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.Sort;
import fr.vigie.query.StatementOrder;
import fr.vigie.query.StatementRequest;
import fr.vigie.query.StatementRequest.Wanted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;

/** Documents and requests of few words, so that they meet often. */
final class RandomArchive {
    private static final String[] WORDS = {
        "l’hôpital",
        "hôpitaux",
        "Dijon",
        "santé",
        "Santé",
        "recrute",
        "infirmière",
        "infirmiers",
        "CHU",
        "C.H.U.",
        "Dijon-Bourgogne",
        "e-santé",
        "4 000",
        "4000",
        "emplois",
        "œuvre",
        "biotech",
        "biotechnologie",
        "de",
        "la",
        "1,5"
    };
    private static final String[] ORGANISATIONS = {"CHU", "ARS", "Pôle santé", "Pole Santé", "Inserm"};
    private static final String[] PLACES = {"com-21231", "com-25056", "com-35238", "dep-21", "Ailleurs"};
    private static final String[] THEMES = {"e-sante", "recherche"};
    private static final String[] MEASURES = {"emplois", "lits", "montant"};
    private static final double[] VALUES = {1, 12, 300, 4000, 1.2e9};
    private static final String[] BEGINNINGS = {"biotech", "hôp", "infirmières", "Sa"};
    private static final String[] MISSPELT = {"hopitl", "sante", "dijno"};
    private static final String[] PATTERNS = {
        "bio*tech", "bio*", "HÔ*AL", "infirmi?r*", "san?é", "oe*re", "dij?n", "c??"
    };
    /** Ends of sentences among them, and what only looks like one. */
    private static final String[] BETWEEN = {".\n", ".\n", ". ", "\n", " ! ", "… ", "\n\n", ", ", " • ", "\n- "};

    private static final Field[] FIELDS = {
        Field.ANYWHERE, Field.ANYWHERE, Field.ANYWHERE, Field.TITLE, Field.LEAD, Field.QUOTE, Field.ORGANISATION
    };

    private final Random random;

    RandomArchive(Random random) {
        this.random = random;
    }

    Entry document(int number) {
        var building = entry(number)
                .text(random.nextInt(3) > 0 ? text(random.nextInt(12)) : reprint())
                .kind(one(Kind.values()))
                .language(random.nextInt(4) == 0 ? "en" : "fr")
                .visibility(random.nextInt(3) == 0 ? one(Visibility.values()) : Visibility.PUBLISHED);
        if (random.nextBoolean()) {
            building.title(text(1 + random.nextInt(3)));
        }
        if (random.nextBoolean()) {
            building.lead(text(1 + random.nextInt(4)));
        }
        if (random.nextInt(4) > 0) {
            building.date(day().toString());
        }
        if (random.nextInt(3) == 0) {
            building.issuer(one(ORGANISATIONS));
        }
        for (var i = random.nextInt(3); i > 0; i--) {
            if (random.nextBoolean()) {
                building.quote(text(1 + random.nextInt(2)), one(ORGANISATIONS), text(1 + random.nextInt(3)));
            } else {
                building.quote(one(WORDS));
            }
        }
        if (random.nextInt(3) == 0) {
            building.theme(one(THEMES));
        }
        for (var i = random.nextInt(4); i > 0; i--) {
            building.organisation(one(ORGANISATIONS));
        }
        for (var i = random.nextInt(3); i > 0; i--) {
            var key = one(PLACES);
            building.place(label(key), key);
        }
        for (var i = random.nextInt(3); i > 0; i--) {
            var value = one();
            building.figure(
                    one(MEASURES),
                    value,
                    random.nextInt(4) == 0 ? OptionalDouble.of(value * 2) : OptionalDouble.empty(),
                    one(Bound.values()),
                    random.nextBoolean() ? Measurement.COUNT : Measurement.EUR);
            if (random.nextBoolean()) {
                building.about(one(ORGANISATIONS));
            }
        }
        return building.build();
    }

    SearchRequest request() {
        var filters = new ArrayList<FacetFilter>();
        for (var i = random.nextInt(3); i > 0; i--) {
            filters.add(filter());
        }
        var dates = random.nextInt(4) == 0 ? range() : DateRange.ALWAYS;
        var figures = random.nextInt(6) == 0 ? List.of(condition()) : List.<FigureCondition>of();
        var audience = random.nextBoolean() ? Audience.PUBLIC : Audience.DESK;
        return new SearchRequest(
                query(3),
                filters,
                dates,
                figures,
                one(Sort.values()),
                random.nextInt(4) == 0 ? 3 : 100,
                Optional.empty(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextInt(8) == 0 ? 2 : 50,
                audience,
                random.nextInt(4) == 0 ? Optional.of(ids()) : Optional.empty());
    }

    /** Some documents that there may be. */
    private Set<DocumentId> ids() {
        var ids = new HashSet<DocumentId>();
        for (var i = random.nextInt(40); i > 0; i--) {
            ids.add(entry(random.nextInt(60)).build().id());
        }
        return ids;
    }

    StatementRequest statements() {
        var request = request();
        var within = new SearchRequest(
                random.nextBoolean() ? new Query.Everything() : request.query(),
                request.filters(),
                request.dates(),
                random.nextInt(4) == 0 ? request.figures() : List.of(),
                request.sort(),
                request.size(),
                Optional.empty(),
                random.nextBoolean(),
                false,
                0,
                request.audience(),
                request.among());
        var conditions = new ArrayList<FigureCondition>();
        for (var i = random.nextInt(5) - 2; i > 0; i--) {
            conditions.add(condition());
        }
        var wanted = random.nextBoolean()
                ? new Wanted.Quotes(some(ORGANISATIONS), someTexts(), someTexts())
                : new Wanted.Figures(
                        some(MEASURES),
                        some(MEASURES),
                        some(ORGANISATIONS),
                        random.nextInt(4) == 0 ? Set.of(Measurement.EUR) : Set.of(),
                        conditions);
        return new StatementRequest(within, wanted, one(StatementOrder.values()));
    }

    /** Words that roles and quotes are asked for, mostly none. */
    private Set<String> someTexts() {
        return random.nextInt(3) == 0 ? new HashSet<>(List.of(text(1), text(1 + random.nextInt(2)))) : Set.of();
    }

    private Set<String> some(String[] names) {
        return random.nextInt(3) > 0 ? Set.of() : Set.copyOf(List.of(one(names), one(names)));
    }

    private Query query(int depth) {
        return switch (random.nextInt(depth == 0 ? 9 : 15)) {
            case 0, 1, 2 -> new Query.Word(one(FIELDS), one(WORDS));
            case 3 -> new Query.Phrase(one(FIELDS), text(2), 0);
            case 4 -> new Query.Phrase(Field.ANYWHERE, "santé Dijon", random.nextInt(4));
            case 5 -> random.nextBoolean() ? new Query.AsWritten(one(FIELDS), one(WORDS)) : new Query.Everything();
            case 6 ->
                random.nextBoolean()
                        ? new Query.Prefix(one(FIELDS), one(BEGINNINGS))
                        : random.nextBoolean()
                                ? new Query.Wildcard(one(FIELDS), one(PATTERNS))
                                : new Query.Fuzzy(Field.ANYWHERE, one(MISSPELT), 1 + random.nextInt(2));
            case 7 ->
                random.nextInt(3) == 0
                        ? new Query.Word(Field.THEME, one(new String[] {"recherche", "e-sante", "data"}))
                        : leaf();
            case 8 -> related();
            case 9, 10, 11 -> new Query.All(List.of(query(depth - 1), query(0), query(0)));
            case 12 -> new Query.Any(List.of(query(depth - 1), query(0)));
            case 13 -> new Query.Quorum(List.of(query(depth - 1), query(0), query(0), query(0)), 2 + random.nextInt(2));
            default -> new Query.Not(query(depth - 1));
        };
    }

    private Query related() {
        var field = one(FIELDS);
        return switch (random.nextInt(4)) {
            case 0 -> new Query.Near(placed(field), placed(field), random.nextInt(4));
            case 1 -> new Query.AtLeast(counted(field), 2 + random.nextInt(2));
            case 2 -> new Query.SameSentence(List.of(placed(field), placed(field), placed(field)));
            default -> new Query.SameSentence(List.of(placed(field), placed(field)));
        };
    }

    private Query counted(Field field) {
        return switch (random.nextInt(4)) {
            case 0 -> new Query.AsWritten(field, one(WORDS));
            case 1 -> new Query.Any(List.of(placed(field), new Query.AsWritten(field, one(WORDS))));
            default -> placed(field);
        };
    }

    private Query placed(Field field) {
        return switch (random.nextInt(9)) {
            case 0 -> new Query.Wildcard(field, one(PATTERNS));
            case 1 -> new Query.Fuzzy(field, one(MISSPELT), 1 + random.nextInt(2));
            case 2 -> new Query.Prefix(field, one(BEGINNINGS));
            case 3 -> new Query.Phrase(field, text(2), 0);
            case 4 -> new Query.Any(List.of(new Query.Word(field, one(WORDS)), new Query.Word(field, one(WORDS))));
            default -> new Query.Word(field, one(WORDS));
        };
    }

    private Query leaf() {
        return switch (random.nextInt(3)) {
            case 0 -> new Query.Dated(range());
            case 1 -> new Query.Stating(condition());
            default ->
                new Query.Near(
                        new Query.Word(Field.ANYWHERE, one(WORDS)),
                        new Query.Word(Field.ANYWHERE, one(WORDS)),
                        random.nextInt(4));
        };
    }

    private FacetFilter filter() {
        var mode = one(FacetFilter.Mode.values());
        return switch (random.nextInt(6)) {
            case 5 -> new FacetFilter(FacetName.THEME, mode, List.of(one(new String[] {"e-sante", "Recherche"})));
            case 0, 1 -> new FacetFilter(FacetName.ORGANISATION, mode, List.of(one(ORGANISATIONS), one(ORGANISATIONS)));
            case 2 -> new FacetFilter(FacetName.PLACE, mode, List.of(one(new String[] {"27", "dep-21", "Bretagne"})));
            case 3 -> new FacetFilter(FacetName.DATE, mode, List.of(one(new String[] {"2020", "2021-02", "2019"})));
            default ->
                new FacetFilter(FacetName.KIND, mode, List.of(one(Kind.values()).code()));
        };
    }

    private FigureCondition condition() {
        var low = random.nextInt(3) == 0 ? Double.NEGATIVE_INFINITY : one();
        var high = random.nextInt(3) == 0 ? Double.POSITIVE_INFINITY : one();
        var units = random.nextInt(3) == 0 ? Set.of(Measurement.EUR) : Set.<Measurement>of();
        var condition = new FigureCondition(
                one(MEASURES),
                Math.min(low, high),
                random.nextBoolean(),
                Math.max(low, high),
                random.nextBoolean(),
                units);
        return random.nextInt(4) == 0 ? condition.about(one(new String[] {"CHU", "pole", "Pôle santé"})) : condition;
    }

    private DateRange range() {
        var from = random.nextInt(3) == 0 ? Optional.<LocalDate>empty() : Optional.of(day());
        var to = random.nextInt(3) == 0 ? Optional.<LocalDate>empty() : Optional.of(day());
        return from.isEmpty() && to.isEmpty() ? new DateRange(Optional.of(day()), to) : new DateRange(from, to);
    }

    private LocalDate day() {
        return LocalDate.of(2020, 1, 1).plusDays(random.nextInt(500));
    }

    private String text(int words) {
        var text = new StringBuilder();
        for (var i = 0; i < words; i++) {
            text.append(one(WORDS)).append(random.nextInt(5) == 0 ? one(BETWEEN) : " ");
        }
        return text.toString().strip();
    }

    /** Some lines of one release or of two, with words of its own before: kin to some of the others, not to all. */
    private String reprint() {
        var text = new StringBuilder(text(random.nextInt(4)));
        for (var i = random.nextInt(4) == 0 ? 2 : 1; i > 0; i--) {
            var release = random.nextInt(4);
            var first = random.nextInt(3);
            for (var line = first; line <= first + random.nextInt(3); line++) {
                text.append('\n').append(line(release, line));
            }
        }
        return text.toString();
    }

    /** Twenty words that stand in no other line. */
    private static String line(int release, int line) {
        var words = new StringBuilder("La santé");
        for (var word = 0; word < 20; word++) {
            words.append(" m")
                    .append((char) ('a' + release))
                    .append((char) ('a' + line))
                    .append((char) ('a' + word));
        }
        return words.append('.').toString();
    }

    private static String label(String key) {
        return switch (key) {
            case "com-21231" -> "Dijon";
            case "com-25056" -> "Besançon";
            case "com-35238" -> "Rennes";
            case "dep-21" -> "Côte-d’Or";
            default -> key;
        };
    }

    private double one() {
        return VALUES[random.nextInt(VALUES.length)];
    }

    private <T> T one(T[] some) {
        return some[random.nextInt(some.length)];
    }
}
