package fr.vigie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.query.Field;
import fr.vigie.query.Query;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcronymsTest {
    private static final Query DIJON = word("Dijon");
    private static final Query ARS = new Query.AsWritten(Field.ANYWHERE, "ARS");
    private static final Query SPELT = new Query.Phrase(Field.ANYWHERE, "agence régionale de santé", 0);

    @Test
    void anAcronymIsSpeltOutWhereverItStands() {
        var either = new Query.Any(List.of(word("ars"), SPELT));

        assertThat(Acronyms.widened(word("ars"))).isEqualTo(either);
        assertThat(Acronyms.widened(new Query.Not(word("ars")))).isEqualTo(new Query.Not(either));
        assertThat(Acronyms.widened(new Query.Any(List.of(DIJON, word("ars")))))
                .isEqualTo(new Query.Any(List.of(DIJON, word("ars"), SPELT)));
    }

    @Test
    void wordsInTheOrderOfALongFormAreShortenedTogether() {
        var words = List.<Query>of(word("Agences"), word("régionales"), word("de"), word("santé"));
        var more = new ArrayList<>(words);
        more.add(DIJON);

        assertThat(Acronyms.widened(new Query.All(more)))
                .isEqualTo(new Query.All(List.of(new Query.Any(List.of(new Query.All(words), ARS)), DIJON)));
    }

    @Test
    void whatIsAskedForAsWrittenOrInANameStaysAsItIs() {
        for (var asked : List.of(
                ARS,
                new Query.Word(Field.ORGANISATION, "ARS"),
                new Query.Prefix(Field.ANYWHERE, "ars"),
                new Query.All(List.of(word("santé"), word("agence"))))) {
            assertThat(Acronyms.widened(asked)).isEqualTo(asked);
        }
    }

    private static Query word(String text) {
        return new Query.Word(Field.ANYWHERE, text);
    }
}
