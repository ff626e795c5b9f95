package fr.vigie.server;

import fr.vigie.engine.SearchEngine;
import fr.vigie.messages.Messages;
import fr.vigie.query.Audience;
import fr.vigie.query.FacetName;
import fr.vigie.query.ParsedQuery;
import fr.vigie.query.QueryParser;
import fr.vigie.query.SearchAnswer;
import fr.vigie.query.SearchRequest;
import fr.vigie.server.view.AboutPage;
import fr.vigie.server.view.AboutPage.Fact;
import fr.vigie.server.view.HelpPage;
import fr.vigie.server.view.HelpPage.Example;
import fr.vigie.server.view.HelpPage.Section;
import io.javalin.http.Context;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;

/** Help with the query language, and what this archive holds. */
final class InformationPages {
    /** Each with its queries; what they find is said in {@code help.SECTION.NUMBER}. */
    private static final List<List<String>> EXAMPLES = List.of(
            List.of(
                    "words",
                    "technopôle santé",
                    "\"filière santé\"",
                    "biotech*",
                    "collectivité~",
                    "=\"Santé\"",
                    "bio*tech",
                    "organi?ation"),
            List.of(
                    "together",
                    "hôpital ET recherche",
                    "hôpital OU clinique",
                    "hôpital SAUF vétérinaire",
                    "(hôpital OU clinique) recherche",
                    "imagerie NEAR/5 médicale",
                    "MÊMEPHRASE(hôpital recherche)",
                    "AUMOINS3(hôpital)",
                    "2 DE (hôpital clinique \"centre de soins\")",
                    "hospital OR clinic -veterinary"),
            List.of(
                    "fields",
                    "titre:technopôle",
                    "org:CHU",
                    "lieu:Dijon",
                    "personne:président",
                    "emetteur:métropole",
                    "genre:communique",
                    "chapo:recherche",
                    "auteur:rédaction",
                    "theme:recherche",
                    "citation:innovation",
                    "langue:anglais",
                    "type:pdf"),
            List.of(
                    "dates",
                    "date:2019",
                    "date:2019-09",
                    "date:[2019-01-01 TO 2019-12-31]",
                    "date:\"mars 2023\"",
                    "date:>2022"),
            List.of(
                    "figures",
                    "emplois>=4000",
                    "emplois<100",
                    "montant:[1M€ TO 1Md€]",
                    "taux:12%",
                    "emplois>=100 @ \"Sanofi\""));

    private final SearchEngine engine;
    private final Turns turns;
    private final Pages pages;
    private final Abilities abilities;

    InformationPages(SearchEngine engine, Turns turns, Pages pages, Abilities abilities) {
        this.engine = engine;
        this.turns = turns;
        this.pages = pages;
        this.abilities = abilities;
    }

    void help(Context context) {
        var messages = pages.messages(context);
        pages.show(context, "help", "help", turns.take(() -> new HelpPage(sections(messages))));
    }

    private List<Section> sections(Messages messages) {
        var sections = new ArrayList<Section>();
        for (var list : EXAMPLES) {
            var name = list.getFirst();
            var examples = new ArrayList<Example>();
            for (int i = 1; i < list.size(); i++) {
                examples.add(new Example(
                        list.get(i),
                        "/?q=" + Parameters.encode(list.get(i)),
                        messages.say("help." + name + "." + i),
                        messages.say("search.count", found(list.get(i)))));
            }
            sections.add(new Section(name, messages.say("help." + name), examples));
        }
        return sections;
    }

    private long found(String typed) {
        return switch (QueryParser.parse(typed)) {
            case ParsedQuery.Understood read -> engine.count(SearchRequest.of(read.query()));
            case ParsedQuery.Misread unread -> 0;
        };
    }

    void about(Context context) {
        var messages = pages.messages(context);
        var answer = turns.take(() -> engine.search(
                SearchRequest.everything(Audience.PUBLIC).grouped(true).listing(10)));
        var figures = new ArrayList<Fact>();
        figures.add(new Fact(messages.say("about.documents"), number(messages, answer.total())));
        if (answer.families() < answer.total()) {
            figures.add(new Fact(messages.say("about.families"), number(messages, answer.families())));
        }
        kinds(messages, answer, figures);
        pages.show(
                context,
                "about",
                "about",
                new AboutPage(figures, spread(messages, answer), List.of(ability(messages, "ocr", abilities.ocr()))));
    }

    private static void kinds(Messages messages, SearchAnswer answer, List<Fact> figures) {
        for (var facet : answer.facets()) {
            if (facet.name() == FacetName.KIND) {
                for (var value : facet.values()) {
                    figures.add(new Fact(
                            Words.value(messages, FacetName.KIND, value.key(), value.label()),
                            number(messages, value.count())));
                }
            }
        }
    }

    private static List<Fact> spread(Messages messages, SearchAnswer answer) {
        var spread = new ArrayList<Fact>();
        for (var facet : answer.facets()) {
            if (facet.name() == FacetName.LANGUAGE || facet.name() == FacetName.MEDIA_TYPE) {
                for (var value : facet.values()) {
                    spread.add(new Fact(
                            Words.value(messages, facet.name(), value.key(), value.label()),
                            number(messages, value.count())));
                }
            }
        }
        return spread;
    }

    private static String number(Messages messages, long value) {
        return NumberFormat.getIntegerInstance(messages.locale()).format(value);
    }

    private static Fact ability(Messages messages, String name, boolean there) {
        return new Fact(messages.say("ability." + name), messages.say(there ? "ability.there" : "ability.missing"));
    }
}
