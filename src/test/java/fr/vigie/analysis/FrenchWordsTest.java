package fr.vigie.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Seeds;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;

final class FrenchWordsTest {
    private static final String[] PIECES = {
        "l’",
        "l'",
        "d’",
        "qu'",
        "hôpital",
        "HÔPITAUX",
        "aujourd’hui",
        "C.H.U.",
        "CHU",
        "CHUs",
        "Dijon-Bourgogne",
        "e-santé",
        "Covid-19",
        "Covid19",
        "1er",
        "4 000",
        "4\u00A0000",
        "4\u202F000",
        "1 200 M€",
        "3,5",
        "1.200",
        "26.01.2021",
        "12%",
        "M€",
        "Md€",
        "k€",
        "cœur",
        "e\u0301",
        "so\u00ADciété",
        "\u200B",
        "St",
        "Ste",
        "Saint",
        "presse@chu-dijon.fr",
        "https://a.fr/b?c=d",
        "R&D",
        "John’s",
        "m²",
        "CO₂",
        "ﬁn",
        "İ",
        "ß",
        "\uD835\uDC00",
        "\uD83D\uDE00",
        "٣",
        "漢字",
        "-",
        "’",
        "'",
        ".",
        ",",
        "\n",
        " ",
        "\u0000",
        "infirmier·ère·s"
    };

    @Test
    void sameWordsHaveTheSameKey() {
        for (var same : List.of(
                List.of("hôpital", "l’hôpital", "l'Hôpital", "HÔPITAUX", "hopitaux", "d’hôpitaux"),
                List.of("régional", "régionaux", "régionale", "régionales"),
                List.of("réseau", "réseaux"),
                List.of("travail", "travaux"),
                List.of("lieu", "lieux"),
                List.of("infirmier", "infirmière", "infirmières", "infirmiers"),
                List.of("directeur", "directrice", "directrices"),
                List.of("administratif", "administrative", "administratives", "administratifs"),
                List.of("cœur", "coeur", "COEURS"),
                List.of("CHU", "chu", "C.H.U.", "c.h.u", "CHUs"),
                List.of("Dijon-Bourgogne", "Dijon Bourgogne", "DIJON – BOURGOGNE"),
                List.of("Saint-Étienne", "St-Etienne", "St Étienne", "saint etienne"),
                List.of("4 000", "4000", "4\u00A0000", "4\u202F000"),
                List.of("1 200 M€", "1200M€", "1\u202F200\u00A0M€"),
                List.of("3,5", "3.5"),
                List.of("e-santé", "E-Santé", "e santé"),
                List.of("Covid-19", "covid 19", "Covid19"),
                List.of("société", "so\u00ADciété", "socie\u0301te\u0301"),
                List.of("aujourd’hui", "aujourd'hui"))) {
            assertThat(same)
                    .extracting(FrenchWords::key)
                    .as(same.toString())
                    .containsOnly(FrenchWords.key(same.getFirst()));
        }
    }

    @Test
    void differentWordsKeepDifferentKeys() {
        for (var pair : List.of(
                List.of("mais", "mai"),
                List.of("toux", "tous"),
                List.of("Tours", "tour"),
                List.of("Paris", "pari"),
                List.of("capital", "capitale"),
                List.of("organe", "organisation"),
                List.of("direct", "direction"),
                List.of("CHRS", "CHR"),
                List.of("ARS", "AR"),
                List.of("SAS", "SA"),
                List.of("fois", "foi"),
                List.of("cours", "cour"),
                List.of("taux", "tal"),
                List.of("1,5", "15"),
                List.of("M€", "M"))) {
            assertThat(FrenchWords.key(pair.get(0))).as(pair.toString()).isNotEqualTo(FrenchWords.key(pair.get(1)));
        }
    }

    @Test
    void theMOfAMillionStaysWithItsEuro() {
        assertThat(FrenchWords.of("un budget de 1 200 M€ en 2021"))
                .extracting(Token::term)
                .containsExactly("un", "budget", "de", "1200", "m€", "en", "2021");
    }

    @Test
    void everyWordOfARandomTextFindsIt() {
        var seed = Seeds.seed();
        var random = new Random(seed);
        for (var round = 0; round < 50_000; round++) {
            var text = new StringBuilder();
            for (var i = random.nextInt(8); i >= 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextBoolean() ? " " : "");
            }
            check(text.toString(), seed);
        }
    }

    @Test
    void luceneGetsTheSameTokens() throws IOException {
        var text = "L’hôpital de Dijon-Bourgogne compte 4 000 emplois.";
        try (var analyzer = FrenchAnalyzer.ofTerms();
                TokenStream stream = analyzer.tokenStream("f", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            for (var token : FrenchWords.of(text)) {
                assertThat(stream.incrementToken()).isTrue();
                assertThat(term.toString()).isEqualTo(token.term());
                assertThat(offset.startOffset()).isEqualTo(token.start());
                assertThat(offset.endOffset()).isEqualTo(token.end());
            }
            assertThat(stream.incrementToken()).isFalse();
            stream.end();
        }
    }

    private static void check(String text, long seed) {
        var last = 0;
        for (var token : FrenchWords.of(text)) {
            var of = "seed " + seed + ": " + token + " in: " + text;
            assertThat(token.start()).as(of).isBetween(last, text.length() - 1);
            assertThat(token.end()).as(of).isBetween(token.start() + 1, text.length());
            assertThat(token.term()).as(of).isNotEmpty();
            last = token.end();
            var alone = FrenchWords.of(text.substring(token.start(), token.end()));
            assertThat(alone).as(of).extracting(Token::term).containsExactly(token.term());
            assertThat(alone).as(of).extracting(Token::written).containsExactly(token.written());
        }
    }
}
