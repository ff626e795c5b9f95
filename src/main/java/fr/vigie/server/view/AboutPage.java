package fr.vigie.server.view;

import java.util.List;

/** What this archive holds and what this machine can do. */
public record AboutPage(List<Fact> figures, List<Fact> spread, List<Fact> abilities) {
    public AboutPage {
        figures = List.copyOf(figures);
        spread = List.copyOf(spread);
        abilities = List.copyOf(abilities);
    }

    /** One line: what, and how many or whether. */
    public record Fact(String name, String value) {}
}
