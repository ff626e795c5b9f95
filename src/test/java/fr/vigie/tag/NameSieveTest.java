package fr.vigie.tag;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.NameType;
import fr.vigie.document.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameSieveTest {
    private static final NameSieve SIEVE = new NameSieve(WordLists.shipped());

    @Test
    void commonAcronymsAndDatesAreNoBodies() {
        assertThat(left("Un poste en [RH] est ouvert.")).isEmpty();
        assertThat(left("Cette [PME] grandit.")).isEmpty();
        assertThat(left("Le [March 2021] issue")).isEmpty();
        assertThat(left("Publié [Jeudi 4 Avril]")).isEmpty();
        assertThat(left("[They] said so")).isEmpty();
        assertThat(left("Le [RHC] répond.")).containsExactly("RHC");
        assertThat(left("L’[OMS] alerte.")).containsExactly("OMS");
    }

    @Test
    void aNameEndsWhereItsLineEnds() {
        assertThat(left("Association [Vaubrun\n2004] : les débuts")).containsExactly("Vaubrun");
        assertThat(left("au [Centre hospitalier\nuniversitaire de Vaubrun]")).hasSize(1);
        assertThat(left("à l’[Institut\nVaubrun]")).containsExactly("Institut\nVaubrun");
    }

    @Test
    void aGuillemetThatWasNotOpenedEndsAName() {
        assertThat(left("« Passerelles [Vaubrun » du Morvan]")).containsExactly("Vaubrun");
        assertThat(left("l’[unité « Lipides Vaubrun] » recrute")).containsExactly("unité « Lipides Vaubrun »");
        assertThat(left("le salon « [Vaubrun Meeting] »")).isEmpty();
    }

    @Test
    void quantitiesAndVerbsEndAName() {
        assertThat(left("[Vaubrun 40 M€ de budget]")).containsExactly("Vaubrun");
        assertThat(left("[40 M€ de Fonds]")).isEmpty();
        assertThat(left("[Environ 30]")).isEmpty();
        assertThat(left("le [Comité consiste en une Assemblée]")).isEmpty();
        assertThat(left("[Vaubrun Santé recrute des Infirmiers]")).containsExactly("Vaubrun Santé");
        assertThat(left("le [CHU Grand est]")).containsExactly("CHU Grand est");
    }

    @Test
    void aTownThatTheNameDoesNotNeedIsAPlace() {
        assertThat(sifted("chez [Vaubrun à Lille]", NameType.ORGANISATION))
                .extracting(Candidate::type)
                .containsExactlyInAnyOrder(NameType.ORGANISATION, NameType.PLACE);
        assertThat(left("chez [Vaubrun à Lille]")).containsExactlyInAnyOrder("Vaubrun", "Lille");
        assertThat(left("l’[hôpital Jean-Vaubrun de Lille]"))
                .containsExactlyInAnyOrder("hôpital Jean-Vaubrun", "Lille");
        assertThat(left("l’[hôpital de Lille]")).containsExactly("hôpital de Lille");
        assertThat(left("l’[Institut Pasteur de Lille]")).containsExactly("Institut Pasteur de Lille");
        assertThat(sifted("en [région Bretagne] aussi", NameType.ORGANISATION))
                .extracting(Candidate::type)
                .containsExactly(NameType.PLACE);
    }

    @Test
    void namesApartAreNamesApart() {
        assertThat(left("[Vaubrun / Mercadol]")).containsExactly("Vaubrun", "Mercadol");
        assertThat(left("[Vaubrun ; Mercadol]")).containsExactly("Vaubrun", "Mercadol");
    }

    @Test
    void personsStayAsTheyAre() {
        assertThat(sifted("[Noël Avril] parle", NameType.PERSON)).hasSize(1);
    }

    private static List<String> left(String marked) {
        String text = marked.replace("[", "").replace("]", "");
        return sifted(marked, NameType.ORGANISATION).stream()
                .map(candidate -> candidate.span().of(text))
                .toList();
    }

    private static List<Candidate> sifted(String marked, NameType type) {
        int start = marked.indexOf('[');
        int end = marked.indexOf(']') - 1;
        String text = marked.replace("[", "").replace("]", "");
        var span = new Span(start, end);
        return SIEVE.sifted(
                new Candidate(type, span, Candidate.Source.MODEL), Tokeniser.tokens(text, 0, text.length()), text);
    }
}
