package fr.vigie.theme;

import fr.vigie.document.Reading;
import fr.vigie.document.Tags;
import fr.vigie.tag.Tagger;

/** Adds themes to what another tagger finds. */
public final class ThemeTagger implements Tagger {
    private final Tagger tagger;
    private final Themes themes;

    public ThemeTagger(Tagger tagger, Themes themes) {
        this.tagger = tagger;
        this.themes = themes;
    }

    @Override
    public Tags tag(Reading reading) {
        return tagger.tag(reading).withThemes(themes.of(reading));
    }
}
