package fr.vigie.server;

import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import fr.vigie.document.Reading;
import fr.vigie.document.Span;
import fr.vigie.document.Tags;
import fr.vigie.tag.Tagger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes {@code [CHU]} for an organisation. */
final class BracketTagger implements Tagger {
    private static final Pattern NAME = Pattern.compile("\\[([^\\]]+)]");

    @Override
    public Tags tag(Reading reading) {
        var names = new ArrayList<Name>();
        var matcher = NAME.matcher(reading.text());
        while (matcher.find()) {
            var written = matcher.group(1);
            var span = new Span(matcher.start(1), matcher.end(1));
            names.add(new Name(NameType.ORGANISATION, span, written, written, Optional.empty()));
        }
        return new Tags(names, List.of(), List.of());
    }
}
