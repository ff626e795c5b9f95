package fr.vigie.tag;

import fr.vigie.document.NameType;
import fr.vigie.document.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One text, one reading: a name that was found in one place of a text is a name in the others, of the type that most
 * of its places have, and so are the acronyms that the text defines and the family names of its persons.
 */
final class Elsewhere {
    private static final int SHORTEST = 3;
    /** A family name that stands in full once is a person's where it stands alone, whatever the model takes it for. */
    private static final int FAMILY = 2;

    private final String text;
    private final List<Sentence> parts;
    private final List<Candidate> found;
    private final Map<String, Map<NameType, Integer>> votes = new HashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();

    Elsewhere(String text, List<Sentence> parts, List<Candidate> found, Acronyms acronyms, ShortForms shortForms) {
        this.text = text;
        this.parts = parts;
        this.found = new ArrayList<>(found);
        acronyms.definitions()
                .forEach(span -> this.found.add(new Candidate(NameType.ORGANISATION, span, Candidate.Source.LIST)));
        found.forEach(c -> vote(key(c.span()), c.type(), c.source() == Candidate.Source.LIST ? 3 : 1));
        acronyms.meanings().keySet().forEach(acronym -> vote(acronym, NameType.ORGANISATION, 5));
        shortForms.meanings().keySet().forEach(form -> vote(form, NameType.ORGANISATION, 2));
        for (Candidate candidate : found) {
            if (candidate.type() == NameType.PERSON) {
                String name = key(candidate.span());
                int space = name.lastIndexOf(' ');
                if (space > 0 && name.length() - space > SHORTEST) {
                    vote(name.substring(space + 1), NameType.PERSON, FAMILY);
                }
            }
        }
    }

    /** All names, those found before (with the type that was voted for) and those that follow from them. */
    List<Candidate> names() {
        var names = new ArrayList<Candidate>();
        for (Candidate candidate : found) {
            NameType voted = voted(key(candidate.span())).orElse(candidate.type());
            names.add(new Candidate(voted, candidate.span(), candidate.source()));
        }
        for (Sentence part : parts) {
            Tokens tokens = part.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                int most = Math.min(longest.getOrDefault(tokens.form(i), 0), tokens.size() - i);
                for (int length = most; length > 0; length--) {
                    Span span = tokens.span(i, i + length);
                    Optional<NameType> type = voted(key(span));
                    if (type.isPresent() && span.length() >= SHORTEST && telling(span)) {
                        names.add(new Candidate(type.get(), span, Candidate.Source.ELSEWHERE));
                        break;
                    }
                }
            }
        }
        return keepFirst(names);
    }

    /** What was found before stays; what follows from it fills the gaps. */
    private List<Candidate> keepFirst(List<Candidate> names) {
        var before = names.stream()
                .filter(c -> c.source() != Candidate.Source.ELSEWHERE)
                .toList();
        var kept = new ArrayList<>(Candidate.withoutOverlap(before));
        var taken = new java.util.TreeMap<Integer, Integer>();
        kept.forEach(c -> taken.put(c.span().start(), c.span().end()));
        names.stream().filter(c -> c.source() == Candidate.Source.ELSEWHERE).forEach(c -> {
            var left = taken.lowerEntry(c.span().end());
            if (left == null || left.getValue() <= c.span().start()) {
                kept.add(c);
                taken.put(c.span().start(), c.span().end());
            }
        });
        kept.sort(java.util.Comparator.comparing(Candidate::span));
        return kept;
    }

    /** Whether it is written as a name: with a capital, and not only because a sentence begins with it. */
    private boolean telling(Span span) {
        char first = text.charAt(span.start());
        return Character.isUpperCase(first) || span.of(text).chars().anyMatch(Character::isUpperCase);
    }

    private Optional<NameType> voted(String key) {
        return Optional.ofNullable(votes.get(key))
                .flatMap(counts -> counts.entrySet().stream()
                        .max(Map.Entry.<NameType, Integer>comparingByValue())
                        .map(Map.Entry::getKey));
    }

    private void vote(String key, NameType type, int weight) {
        votes.computeIfAbsent(key, k -> new EnumMap<>(NameType.class)).merge(type, weight, Integer::sum);
        Tokens tokens = Tokeniser.tokens(key, 0, key.length());
        longest.merge(tokens.form(0), tokens.size(), Math::max);
    }

    private String key(Span span) {
        return span.of(text).replace('’', '\'').replace('\u00a0', ' ').replace('\n', ' ');
    }
}
