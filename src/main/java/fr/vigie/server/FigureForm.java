package fr.vigie.server;

import fr.vigie.messages.Messages;
import fr.vigie.server.view.Link;
import java.util.List;
import java.util.Optional;

/** The form that asks for figures of a measure between two ends: what it sends becomes a condition of the query language. */
final class FigureForm {
    private static final List<String> MEASURES = List.of(
            "montant",
            "emplois",
            "lits",
            "places",
            "patients",
            "passages",
            "médecins",
            "soignants",
            "étudiants",
            "entreprises",
            "établissements",
            "habitants",
            "taux");

    private FigureForm() {}

    /** What was sent as {@code montant:[1M€ TO *]}; empty where the form was not sent, or says nothing. */
    static Optional<String> condition(Parameters parameters) {
        var measure = parameters.first("mesure").filter(MEASURES::contains);
        var least = end(parameters, "mini");
        var most = end(parameters, "maxi");
        return least.equals("*") && most.equals("*")
                ? Optional.empty()
                : measure.map(of -> of + ":[" + least + " TO " + most + "]");
    }

    /** The measures to choose from, each with the word that the form sends. */
    static List<Link> choices(Messages messages) {
        return MEASURES.stream()
                .map(measure -> new Link(messages.say("figures.of." + measure), measure))
                .toList();
    }

    private static String end(Parameters parameters, String name) {
        var typed = parameters.first(name).orElse("").strip();
        return typed.isEmpty() ? "*" : typed;
    }
}
