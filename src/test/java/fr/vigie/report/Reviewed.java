package fr.vigie.report;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Kind;
import fr.vigie.report.PressReview.Before;
import fr.vigie.report.PressReview.Card;
import fr.vigie.report.PressReview.Item;
import fr.vigie.report.PressReview.Said;
import fr.vigie.report.PressReview.Stated;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A review with all that one can have, and one of many pages. */
final class Reviewed {
    static final String NASTY = "<script>alert(1)</script> & « l’œuvre » ½ → 😀 \u202f!";

    private Reviewed() {}

    static PressReview review() {
        return new PressReview(
                "Revue de presse – Santé en Bourgogne-Franche-Comté",
                "L’essentiel de la semaine : deux annonces d’investissement et une ouverture.\n\nÀ suivre jeudi.",
                LocalDate.of(2026, 3, 1),
                List.of(first(), ofOthers()));
    }

    static PressReview longer() {
        var items = new ArrayList<Item>();
        for (int i = 0; i < 25; i++) {
            items.add(first());
            items.add(ofOthers());
        }
        return new PressReview("Revue de l’année", "", LocalDate.of(2026, 3, 2), items);
    }

    private static Item first() {
        return new Item(
                card(
                        1,
                        "L’ARS porte à 46 M€ son enveloppe pour les maisons de santé pluriprofessionnelles",
                        Kind.COMMUNIQUE,
                        "ARS Bourgogne-Franche-Comté",
                        "https://presse.example/documents/1"),
                "Dès septembre, 62 postes seront créés dans les huit départements, dont 40 de soignants. Les premiers"
                        + " chantiers s’ouvrent à Nevers, à Vesoul et à Montbéliard ; les élus seront associés au choix"
                        + " des sites.",
                List.of(
                        card(
                                2,
                                "Maisons de santé : 46 millions d’euros sur la table",
                                Kind.ARTICLE,
                                "Le Journal de Dijon",
                                "https://journal.example/maisons?a=1&b=2"),
                        card(3, NASTY, Kind.ARTICLE, "Radio Morvan", "https://radio.example/x")),
                List.of(
                        new Stated(
                                "46 M€",
                                Optional.of("investissement"),
                                Optional.of(new Before("38 M€", Optional.of(LocalDate.of(2025, 2, 11))))),
                        new Stated("62 postes", Optional.empty(), Optional.empty())),
                List.of(new Said(
                        "C’est un effort sans précédent pour l’accès aux soins",
                        Optional.of("Anne Durand"),
                        Optional.of("directrice générale"))));
    }

    private static Item ofOthers() {
        return new Item(
                card(
                        4,
                        "À Mâcon, l’hôpital cherche 12 infirmiers",
                        Kind.ARTICLE,
                        "La Gazette",
                        "https://gazette.example/m"),
                "L’établissement, qui a rouvert sa maternité en janvier, peine à recruter …",
                List.of(),
                List.of(),
                List.of());
    }

    private static Card card(int number, String title, Kind kind, String issuer, String address) {
        return new Card(
                new DocumentId(String.format(java.util.Locale.ROOT, "%016x0000", number)),
                title,
                Optional.of(LocalDate.of(2026, 2, 20 + number)),
                kind,
                Optional.of(issuer),
                URI.create(address));
    }
}
