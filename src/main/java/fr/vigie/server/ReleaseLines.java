package fr.vigie.server;

import fr.vigie.document.Reading;
import fr.vigie.document.Tags;
import fr.vigie.messages.Messages;
import fr.vigie.server.view.DocumentPage.AboutLine;
import fr.vigie.server.view.DocumentPage.EventLine;
import fr.vigie.server.view.Link;
import java.util.List;

/** What a document's page shows of what releases say beside their story: hashtags, announced days, who presents himself. */
final class ReleaseLines {
    private final Messages messages;
    private final Reading reading;
    private final Tags tags;

    ReleaseLines(Messages messages, Reading reading, Tags tags) {
        this.messages = messages;
        this.reading = reading;
        this.tags = tags;
    }

    List<Link> hashtags() {
        return reading.hashtags().stream()
                .map(hashtag -> new Link("#" + hashtag, "/?q=" + Parameters.encode("#" + hashtag)))
                .toList();
    }

    List<EventLine> events() {
        return tags.events().stream()
                .map(event -> new EventLine(
                        event.date().toString(),
                        Words.days(messages, event.date(), event.to()),
                        event.kind().map(kind -> Words.occasion(messages, kind)),
                        event.text()))
                .toList();
    }

    List<AboutLine> about() {
        return tags.about().stream()
                .map(about -> new AboutLine(
                        about.organisation(),
                        "/?organisation=" + Parameters.encode(about.id().orElse(about.organisation())),
                        about.span().of(reading.text())))
                .toList();
    }
}
