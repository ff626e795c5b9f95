package fr.vigie.dossier;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.analysis.Token;
import java.util.HashSet;

/** Whether a note or its tags have what somebody looks for, by the words that count as the same in texts. */
final class NoteWords {
    private NoteWords() {}

    /** Whether all words stand in it; never without a word. */
    static boolean has(Remark remark, String words) {
        var wanted = FrenchWords.of(words).stream().map(Token::term).toList();
        var there = new HashSet<String>();
        FrenchWords.of(remark.note() + "\n" + String.join("\n", remark.tags()))
                .forEach(token -> there.add(token.term()));
        return !wanted.isEmpty() && there.containsAll(wanted);
    }
}
