package fr.vigie.tag;

import fr.vigie.authority.Authority;
import fr.vigie.document.Reading;
import fr.vigie.document.Tags;
import java.util.List;

/** The tagger that the program uses. */
public final class TextTagger implements Tagger {
    private final NameFinding names;

    private TextTagger(NameFinding names) {
        this.names = names;
    }

    /** Reads the models and word lists that ship with the program: takes under a second, worth doing once. */
    public static TextTagger load(Authority authority) {
        return new TextTagger(new NameFinding(authority, new Sentences(), NameModel.load(), WordLists.shipped()));
    }

    @Override
    public Tags tag(Reading reading) {
        return new Tags(names.names(reading.text()), List.of(), List.of());
    }
}
