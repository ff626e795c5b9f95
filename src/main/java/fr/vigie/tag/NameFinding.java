package fr.vigie.tag;

import fr.vigie.authority.Authority;
import fr.vigie.authority.Organisation;
import fr.vigie.authority.Place;
import fr.vigie.authority.Words;
import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import fr.vigie.document.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the names of a text: what the lists, the patterns of the trade and the model each say, put together; then what
 * the text itself defines and what is sure in one place of it helps the others. May be asked from any thread.
 */
final class NameFinding {
    private final Authority authority;
    private final Sentences sentences;
    private final NameModel model;
    private final WordLists lists;
    private final NameSieve sieve;

    NameFinding(Authority authority, Sentences sentences, NameModel model, WordLists lists) {
        this.authority = authority;
        this.sentences = sentences;
        this.model = model;
        this.lists = lists;
        sieve = new NameSieve(lists);
    }

    /** The names in the order of the text, without overlap. */
    List<Name> names(String text) {
        return names(text, "fr");
    }

    /** The same for a text in some language (ISO 639-1): the model knows French. */
    List<Name> names(String text, String language) {
        List<Sentence> parts = sentences.of(text).stream()
                .map(span -> new Sentence(span, Tokeniser.tokens(text, span.start(), span.end())))
                .toList();
        List<Candidate> first = candidates(text, parts, EnglishSieve.appliesTo(language));
        var acronyms = new Acronyms(text, first);
        var shortForms = new ShortForms(text, first, lists);
        List<Candidate> all = new Elsewhere(text, parts, first, acronyms, shortForms).names();
        return named(text, all, acronyms, shortForms);
    }

    private List<Candidate> candidates(String text, List<Sentence> parts, boolean english) {
        var all = new ArrayList<Candidate>();
        Words words = Words.of(text);
        List<Authority.Found<Organisation>> bodies = authority.organisationsIn(text, words);
        List<Authority.Found<List<Place>>> places = authority.placesIn(text, words);
        int body = 0;
        int place = 0;
        for (Sentence part : parts) {
            var candidates = new ArrayList<Candidate>();
            while (body < bodies.size()
                    && bodies.get(body).start() < part.span().end()) {
                var span = new Span(bodies.get(body).start(), bodies.get(body++).end());
                if (part.fits(span)) {
                    candidates.add(new Candidate(NameType.ORGANISATION, span, Candidate.Source.LIST));
                }
            }
            while (place < places.size()
                    && places.get(place).start() < part.span().end()) {
                Authority.Found<List<Place>> found = places.get(place++);
                var span = new Span(found.start(), found.end());
                if (part.fits(span)) {
                    PlaceReading.certainty(found, text)
                            .ifPresent(source -> candidates.add(new Candidate(NameType.PLACE, span, source)));
                }
            }
            for (NameModel.Guess guess : model.names(part.tokens())) {
                if (english && !EnglishSieve.lets(part.tokens(), guess.from(), guess.to())) {
                    continue;
                }
                int from = english ? EnglishSieve.start(part.tokens(), guess.from(), guess.to()) : guess.from();
                var said = new Candidate(guess.type(), part.tokens().span(from, guess.to()), Candidate.Source.MODEL);
                candidates.addAll(sieve.sifted(said, part.tokens(), text));
            }
            TradePatterns.in(part, lists).forEach(said -> candidates.addAll(sieve.sifted(said, part.tokens(), text)));
            all.addAll(BodyBounds.mended(Candidate.withoutOverlap(candidates), part, text));
        }
        return all;
    }

    private List<Name> named(String text, List<Candidate> found, Acronyms acronyms, ShortForms shortForms) {
        var reading = new PlaceReading(text, authority.places(), spans(found, NameType.PLACE));
        var persons = new Persons(spans(found, NameType.PERSON).stream()
                .map(span -> span.of(text))
                .toList());
        var labels = new HashMap<String, String>();
        var longForms = new HashMap<>(shortForms.meanings());
        acronyms.meanings().forEach((acronym, meaning) -> longForms.put(acronym, meaning.of(text)));
        return found.stream()
                .map(candidate -> switch (candidate.type()) {
                    case ORGANISATION -> organisation(text, candidate.span(), longForms, labels);
                    case PLACE -> place(text, candidate.span(), reading);
                    case PERSON -> {
                        String written = candidate.span().of(text);
                        yield new Name(
                                NameType.PERSON, candidate.span(), written, persons.of(written), Optional.empty());
                    }
                })
                .toList();
    }

    private Name organisation(String text, Span span, Map<String, String> longForms, Map<String, String> labels) {
        String written = span.of(text);
        String meant = longForms.getOrDefault(written, written);
        Optional<Organisation> known = authority.named(meant).or(() -> authority.named(written));
        String label =
                known.map(Organisation::label).orElseGet(() -> labels.computeIfAbsent(key(meant), k -> oneLine(meant)));
        return new Name(NameType.ORGANISATION, span, written, label, known.map(Organisation::key));
    }

    private static Name place(String text, Span span, PlaceReading reading) {
        String written = span.of(text);
        Optional<Place> meant = reading.of(span);
        return new Name(
                NameType.PLACE,
                span,
                written,
                meant.map(Place::name).orElseGet(() -> oneLine(written)),
                meant.map(Place::key));
    }

    private static List<Span> spans(List<Candidate> found, NameType type) {
        return found.stream().filter(c -> c.type() == type).map(Candidate::span).toList();
    }

    private static String key(String name) {
        return oneLine(name).toLowerCase(Locale.ROOT).replace('’', '\'').replace('-', ' ');
    }

    private static String oneLine(String name) {
        return name.replaceAll("[\\s\u00a0\u202f]+", " ").strip();
    }
}
