package fr.vigie.tag;

import fr.vigie.authority.Authority;
import fr.vigie.authority.Place;
import fr.vigie.authority.Places;
import fr.vigie.document.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of the places of one name a text means: the one whose department or region stands beside it, else the one near
 * the other places of the text, else the largest.
 */
final class PlaceReading {
    private static final Pattern CODE_AFTER = Pattern.compile("\\s?\\((2[AB]|\\d{2,3})\\)");
    private static final Pattern NAME_AFTER =
            Pattern.compile("\\s?(?:\\(|, (?:en |dans l[ea’']s? ?)?)(\\p{Lu}[\\p{L}’' -]+)[),]");
    private static final Pattern POST_CODE_BEFORE = Pattern.compile("(\\d{2})[ \u00a0]?\\d{3}[ \u00a0]+$");
    private static final Pattern ARTICLE_BEFORE = Pattern.compile(
            "(?:\\b(?:la|le|les|du|en|dans|des|département d[eu]s?) |\\b[ld][’'])$", Pattern.CASE_INSENSITIVE);
    private static final int LARGE = 40_000;
    private static final int NEAR = 24;
    private static final double FRENCH = 20;
    private final String text;
    private final Places places;
    private final Map<String, Integer> near = new HashMap<>();

    /** Reads a text of which these places were found. */
    PlaceReading(String text, Places places, List<Span> found) {
        this.text = text;
        this.places = places;
        for (Span span : found) {
            List<Place> meant = places.named(span.of(text));
            code(span).or(() -> certain(meant)).ifPresent(this::remember);
        }
    }

    /** The place meant by the words there; empty where the lists have none of that name. */
    Optional<Place> of(Span span) {
        List<Place> meant = places.named(span.of(text));
        return meant.stream().max(Comparator.comparingDouble(place -> weight(place, span)));
    }

    private double weight(Place place, Span span) {
        double weight = 1000 + place.population() * (place.french() ? FRENCH : 1);
        Optional<String> department =
                place.level() == Place.Level.DEPARTMENT ? Optional.of(place.key()) : place.parent();
        if (code(span).isPresent() && code(span).map(Place::key).equals(department)) {
            weight *= 1e6;
        }
        for (Place above : places.lineage(place.key())) {
            weight *= 1 + 3.0 * Math.min(4, near.getOrDefault(above.key(), 0));
        }
        boolean article = ARTICLE_BEFORE.matcher(before(span)).find();
        return switch (place.level()) {
            case COUNTRY, REGION -> weight * 1e7;
            case DEPARTMENT -> article ? weight * 1e4 : weight * 0.05;
            case ZONE -> weight * 1e5;
            case COMMUNE, CITY -> article ? weight : weight * 20;
        };
    }

    /** The department that a code in brackets, a post code or a name right behind tells. */
    private Optional<Place> code(Span span) {
        String after = text.substring(span.end(), Math.min(text.length(), span.end() + NEAR));
        Matcher code = CODE_AFTER.matcher(after);
        if (code.lookingAt()) {
            return places.department(code.group(1));
        }
        Matcher post = POST_CODE_BEFORE.matcher(before(span));
        if (post.find()) {
            return places.department(post.group(1));
        }
        Matcher name = NAME_AFTER.matcher(after);
        return name.lookingAt()
                ? places.named(name.group(1).strip()).stream()
                        .filter(place -> place.level() == Place.Level.DEPARTMENT)
                        .findFirst()
                : Optional.empty();
    }

    private String before(Span span) {
        return text.substring(Math.max(0, span.start() - NEAR), span.start());
    }

    private static Optional<Place> certain(List<Place> meant) {
        return meant.isEmpty()
                        || meant.size() > 1
                                && meant.get(1).population() * 20
                                        > meant.getFirst().population()
                ? Optional.empty()
                : Optional.of(meant.getFirst())
                        .filter(place -> place.level() != Place.Level.COMMUNE || place.population() > LARGE);
    }

    private void remember(Place place) {
        places.lineage(place.key()).forEach(above -> near.merge(above.key(), 1, Integer::sum));
    }

    /** How far the list's word for it is enough to take a stretch for a place; empty where only the model can tell. */
    static Optional<Candidate.Source> certainty(Authority.Found<List<Place>> found, String text) {
        String words = text.substring(found.start(), found.end());
        Place largest = found.what().getFirst();
        boolean several = words.indexOf('-') > 0 || words.indexOf(' ') > 0;
        return switch (largest.level()) {
            case COUNTRY, REGION -> Optional.of(Candidate.Source.SURE_PLACE);
            case ZONE -> Optional.of(Candidate.Source.PLACE);
            case DEPARTMENT -> several ? Optional.of(Candidate.Source.SURE_PLACE) : Optional.empty();
            case CITY -> Optional.empty();
            case COMMUNE ->
                several && words.length() > 8 || largest.population() > LARGE
                        ? Optional.of(Candidate.Source.PLACE)
                        : Optional.empty();
        };
    }
}
