package fr.vigie.engine.lucene;

import fr.vigie.analysis.FrenchWords;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/**
 * The words as written that a pattern takes, case and accents apart: a letter stands for all that fold to it, {@code *}
 * for any letters or none, {@code ?} for one. A sign that folds to several letters ({@code œ}) counts as these.
 */
final class WordPattern {
    /** The parser lets so few signs through that this is never reached. */
    private static final int EFFORT = 10_000_000;

    /** No token is longer. */
    private static final int LONGEST = 100;

    /** A code point and the letters that it folds to, where they are not itself alone. */
    private record Folded(int codePoint, String letters) {}

    /** Filled when the first pattern comes. */
    private static final class Foldings {
        static final List<Folded> ALL = all();
        static final BitSet OF_SEVERAL = ofSeveral();

        private static List<Folded> all() {
            var all = new ArrayList<Folded>();
            for (var cp = 0; cp <= Character.MAX_VALUE; cp++) {
                if (Character.isLetterOrDigit(cp)) {
                    var letters = FrenchWords.folded(Character.toString(cp));
                    var latin = !letters.isEmpty() && letters.charAt(0) < 0x80;
                    if (latin && (letters.length() > 1 || letters.charAt(0) != cp)) {
                        all.add(new Folded(cp, letters));
                    }
                }
            }
            return List.copyOf(all);
        }

        private static BitSet ofSeveral() {
            var several = new BitSet();
            ALL.stream().filter(one -> one.letters().length() > 1).forEach(one -> several.set(one.codePoint()));
            return several;
        }
    }

    private final int[] pattern;
    private final Automaton automaton = new Automaton();

    private WordPattern(String pattern) {
        this.pattern = FrenchWords.folded(pattern).codePoints().toArray();
    }

    /** Runs over the code points of a word as it is written. */
    static Automaton of(String pattern) {
        var word = new WordPattern(pattern);
        return word.pattern.length > LONGEST ? Automata.makeEmpty() : word.built();
    }

    /** State {@code n}: so much of the pattern is read. */
    private Automaton built() {
        for (var state = 0; state <= pattern.length; state++) {
            automaton.createState();
        }
        for (var state = 0; state <= pattern.length; state++) {
            var open = new BitSet();
            open(state, open);
            automaton.setAccept(state, open.get(pattern.length));
            for (var sign = open.nextSetBit(0); sign >= 0 && sign < pattern.length; sign = open.nextSetBit(sign + 1)) {
                step(state, sign);
            }
            for (var folded : Foldings.ALL) {
                var after = after(open, folded.letters());
                for (var to = after.nextSetBit(0); to >= 0; to = after.nextSetBit(to + 1)) {
                    automaton.addTransition(state, to, folded.codePoint());
                }
            }
        }
        automaton.finishState();
        return Operations.determinize(automaton, EFFORT);
    }

    private void step(int state, int sign) {
        switch (pattern[sign]) {
            case '*' -> automaton.addTransition(state, sign, 0, Character.MAX_CODE_POINT);
            case '?' -> {
                var from = 0;
                for (var several = Foldings.OF_SEVERAL.nextSetBit(0);
                        several >= 0;
                        several = Foldings.OF_SEVERAL.nextSetBit(several + 1)) {
                    if (from < several) {
                        automaton.addTransition(state, sign + 1, from, several - 1);
                    }
                    from = several + 1;
                }
                automaton.addTransition(state, sign + 1, from, Character.MAX_CODE_POINT);
            }
            default -> automaton.addTransition(state, sign + 1, pattern[sign]);
        }
    }

    /** Adds a place of the pattern, and those behind it that nothing need be read for. */
    private void open(int at, BitSet places) {
        places.set(at);
        for (var place = at; place < pattern.length && pattern[place] == '*'; place++) {
            places.set(place + 1);
        }
    }

    private BitSet after(BitSet open, String letters) {
        var places = open;
        for (var i = 0; i < letters.length(); i++) {
            var next = new BitSet();
            for (var at = places.nextSetBit(0); at >= 0 && at < pattern.length; at = places.nextSetBit(at + 1)) {
                if (pattern[at] == '*') {
                    open(at, next);
                } else if (pattern[at] == '?' || pattern[at] == letters.charAt(i)) {
                    open(at + 1, next);
                }
            }
            places = next;
        }
        return places;
    }
}
