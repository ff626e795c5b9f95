package fr.vigie.tag.figure;

import fr.vigie.document.Figure;
import fr.vigie.document.Name;
import fr.vigie.quantity.Tokens;
import fr.vigie.tag.phrase.Sentences;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the figures of a French text: quantities with a unit or a counted noun. Time is linear in the text's length; may
 * be called from any thread. {@code docs/figures-and-quotes.md} says what counts as one.
 */
public final class FigureFinder {

    /** The figures in the order of the text, without overlap and without subjects. */
    public List<Figure> find(String text) {
        return find(text, List.of());
    }

    /**
     * The figures in the order of the text, each with the organisation that it is about where the sentence, or the
     * heading of its list, names one. What is part of a name is no figure ({@code Les 4 Temps}).
     *
     * @param names found in the same text, in its order
     */
    public List<Figure> find(String text, List<Name> names) {
        var tokens = Tokens.of(text);
        var sentences = Sentences.of(tokens);
        var mentions = outsideNames(tokens, new FigureScan(tokens, sentences).run(), names);
        return new Subjects(tokens, sentences, mentions, names).figures();
    }

    /** One walk over both lists, as both are in the order of the text. */
    private static List<Mention> outsideNames(Tokens tokens, List<Mention> mentions, List<Name> names) {
        var outside = new ArrayList<Mention>(mentions.size());
        int name = 0;
        for (var mention : mentions) {
            int number = tokens.start(mention.number());
            while (name < names.size() && names.get(name).span().end() <= number) {
                name++;
            }
            if (name == names.size() || names.get(name).span().start() > number) {
                outside.add(mention);
            }
        }
        return outside;
    }
}
