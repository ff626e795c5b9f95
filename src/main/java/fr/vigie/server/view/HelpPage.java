package fr.vigie.server.view;

import java.util.List;

/** The query language by examples, each a search that can be tried. */
public record HelpPage(List<Section> sections) {
    public HelpPage {
        sections = List.copyOf(sections);
    }

    /** Examples of the same thing. */
    public record Section(String anchor, String title, List<Example> examples) {
        public Section {
            examples = List.copyOf(examples);
        }
    }

    /** One query with what it asks and how much it finds now. */
    public record Example(String query, String address, String meaning, String found) {}
}
