package fr.vigie.tag.quote;

import fr.vigie.document.Name;
import fr.vigie.document.Quote;
import fr.vigie.document.Span;
import fr.vigie.quantity.Tokens;
import fr.vigie.tag.phrase.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds quotes with their speakers. Time is linear in the text's length; may be called from any thread. {@code
 * docs/figures-and-quotes.md} says what a quote is for us.
 */
public final class QuoteFinder {
    private static final int LONGEST_INCISE = 30;

    /**
     * The quotes in the order of the text, without overlap, marks left out.
     *
     * @param names found in the same text, in its order; a person that they miss is known by capitals
     */
    public List<Quote> find(String text, List<Name> names) {
        var tokens = Tokens.of(text);
        var sentences = Sentences.of(tokens);
        var people = new People(tokens, names);
        var attributions = new Attributions(tokens, sentences, people);
        var roles = new KnownRoles(people, new Speakers(tokens, people));
        var speech = new Speech(tokens);
        var quotes = new ArrayList<Quote>();
        Optional<Speaker> last = Optional.empty();
        var before = new Marked(-1, -1);
        int attributed = -1;
        for (var marked : new DashedLines(tokens).among(new Marks(tokens).pairs())) {
            var attribution = attributions.of(marked, last);
            boolean goesOn = attribution.strength() == Attribution.Strength.NONE
                    && last.isPresent()
                    && isOnlyMarks(tokens, attributed, marked.open());
            if (!goesOn && !speech.is(marked, attribution.strength())
                    || goesOn && !speech.is(marked, Attribution.Strength.LOOSE)) {
                continue;
            }
            boolean unnamed = attribution.strength() == Attribution.Strength.LOOSE
                    && attribution.name().isEmpty()
                    && !speech.isLong(marked)
                    && !speech.is(marked, Attribution.Strength.NONE);
            if (unnamed && !goesOn) {
                continue;
            }
            if (goesOn) {
                attribution = new Attribution(
                        Attribution.Strength.SURE, last.get().name(), last.get().role(), marked.close() + 1);
            }
            boolean joined = goesOnAfterIncise(tokens, before, marked);
            var said = joined ? new Marked(before.open(), marked.close()) : marked;
            if (joined) {
                quotes.removeLast();
                attribution = attribution.name().isPresent() ? attribution : since(last, attribution);
            }
            quotes.add(quote(text, tokens, said, attribution, roles));
            before = said;
            last = remembered(last, attribution);
            attributed = Math.max(attribution.next(), marked.close() + 1);
        }
        return quotes;
    }

    private static Attribution since(Optional<Speaker> last, Attribution attribution) {
        return new Attribution(
                attribution.strength(), last.flatMap(Speaker::name), last.flatMap(Speaker::role), attribution.next());
    }

    /**
     * {@code « Nous sommes prêts », affirme la directrice, « à accueillir les patients »}: one sentence, cut by an incise
     * outside the marks. It goes on with a small letter behind a comma.
     */
    private static boolean goesOnAfterIncise(Tokens tokens, Marked before, Marked marked) {
        boolean small = tokens.isWord(marked.open() + 1) && !tokens.isCapitalised(marked.open() + 1);
        boolean joined = before.close() > 0
                && marked.open() - before.close() < LONGEST_INCISE
                && tokens.is(before.close() + 1, ",")
                && tokens.is(marked.open() - 1, ",");
        for (int i = before.close(); joined && small && i < marked.open(); i++) {
            boolean end = tokens.isLineEnd(i)
                    || tokens.is(i, ";")
                    || tokens.is(i, ".")
                            && !tokens.isGlued(i + 1)
                            && tokens.word(i - 1).length() > 2;
            if (end) {
                return false;
            }
        }
        return joined && small;
    }

    /** A role said once holds for the same speaker's next quotes. */
    private static Optional<Speaker> remembered(Optional<Speaker> last, Attribution attribution) {
        if (attribution.name().isEmpty()) {
            return last.filter(speaker -> attribution.strength() == Attribution.Strength.NONE);
        }
        var role = attribution
                .role()
                .or(() -> last.filter(speaker -> speaker.name().equals(attribution.name()))
                        .flatMap(Speaker::role));
        return Optional.of(new Speaker(attribution.name(), role, attribution.next()));
    }

    /** Whether in one paragraph nothing but full stops and commas stands between two places. */
    private static boolean isOnlyMarks(Tokens tokens, int from, int to) {
        if (from < 0 || to - from > 4) {
            return false;
        }
        for (int i = from; i < to; i++) {
            boolean joins = tokens.is(i, "et") || tokens.is(i, "puis") || tokens.is(i, "mais");
            if (tokens.isLineEnd(i) || tokens.isWord(i) && !joins || tokens.isDigits(i)) {
                return false;
            }
        }
        return true;
    }

    private static Quote quote(String text, Tokens tokens, Marked marked, Attribution attribution, KnownRoles roles) {
        var span = new Span(tokens.start(marked.open() + 1), tokens.end(marked.close() - 1));
        return new Quote(span, span.of(text), attribution.name(), roles.of(attribution, marked.open()));
    }
}
