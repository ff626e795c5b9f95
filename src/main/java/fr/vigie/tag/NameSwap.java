package fr.vigie.tag;

import fr.vigie.authority.Place;
import fr.vigie.authority.Places;
import fr.vigie.document.NameType;
import fr.vigie.document.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts other names of the same sort into annotated sentences, so that the model learns the sentence and not the name. */
final class NameSwap {
    private static final String VOWELS = "aeiouyhàâäéèêëîïôöùûüœ";
    private final NamePools pools;
    private final Map<String, List<String>> bodies = new HashMap<>();

    NameSwap(NamePools pools, List<AnnotatedSentence> sentences) {
        this.pools = pools;
        for (AnnotatedSentence sentence : sentences) {
            for (AnnotatedSentence.Mention mention : sentence.mentions()) {
                String name = mention.span().of(sentence.text());
                if (mention.type() == NameType.ORGANISATION && name.indexOf(' ') > 0) {
                    bodies.computeIfAbsent(head(name), h -> new ArrayList<>()).add(name);
                }
            }
        }
    }

    /** The sentence with other names in it. */
    AnnotatedSentence swapped(AnnotatedSentence sentence) {
        var text = new StringBuilder();
        var mentions = new ArrayList<AnnotatedSentence.Mention>();
        var same = new HashMap<String, String>();
        int last = 0;
        for (AnnotatedSentence.Mention mention : sentence.mentions()) {
            text.append(sentence.text(), last, mention.span().start());
            String old = mention.span().of(sentence.text());
            String other = same.computeIfAbsent(old, name -> switch (mention.type()) {
                case PERSON -> person(name);
                case PLACE -> place(name, pools.chance(85));
                case ORGANISATION -> body(name);
            });
            int start = text.length();
            text.append(other);
            mentions.add(new AnnotatedSentence.Mention(mention.type(), new Span(start, text.length())));
            last = mention.span().end();
        }
        text.append(sentence.text().substring(last));
        return new AnnotatedSentence(text.toString(), mentions);
    }

    private String person(String name) {
        var other = new StringBuilder();
        String[] words = name.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            boolean capitals = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            String put =
                    word.isEmpty() || Character.isLowerCase(word.charAt(0)) || word.endsWith(".") || word.length() < 3
                            ? word
                            : i == 0 && words.length > 1 ? pools.first() : pools.family();
            other.append(i > 0 ? " " : "").append(capitals ? put.toUpperCase(Locale.ROOT) : put);
        }
        return other.toString();
    }

    private String place(String name, boolean change) {
        List<Place> known = Places.shipped().named(name);
        if (known.isEmpty() || !change) {
            return name;
        }
        boolean capitals = name.length() > 2 && name.equals(name.toUpperCase(Locale.ROOT));
        for (int attempt = 0; attempt < 20; attempt++) {
            String other = switch (known.getFirst().level()) {
                case COMMUNE, CITY -> pools.commune();
                case DEPARTMENT -> known.size() > 1 ? pools.commune() : pools.department();
                case COUNTRY -> pools.country();
                case REGION, ZONE -> name;
            };
            if (vowel(other) == vowel(name)) {
                return capitals ? other.toUpperCase(Locale.ROOT) : other;
            }
        }
        return name;
    }

    private String body(String name) {
        int space = name.lastIndexOf(' ');
        if (space < 0) {
            boolean acronym = name.equals(name.toUpperCase(Locale.ROOT));
            String other = acronym && name.length() < 7 ? pools.acronym() : pools.company();
            return vowel(other) == vowel(name) ? other : name;
        }
        String end = name.substring(Math.max(space, name.lastIndexOf('\'')) + 1);
        if (pools.chance(60) && !Places.shipped().named(end).isEmpty() && end.length() > 3) {
            return name.substring(0, name.length() - end.length()) + place(end, true);
        }
        List<String> alike = bodies.getOrDefault(head(name), List.of(name));
        String other = pools.pick(alike);
        if (alike.size() < 3
                && Character.isUpperCase(name.charAt(0))
                && pools.chance(50)
                && name.split(" ", -1).length == 2) {
            other = pools.company();
        }
        return vowel(other) == vowel(name) ? other : name;
    }

    private static String head(String name) {
        return name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT);
    }

    private static boolean vowel(String name) {
        return VOWELS.indexOf(Character.toLowerCase(name.charAt(0))) >= 0;
    }
}
