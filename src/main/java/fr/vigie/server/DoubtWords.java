package fr.vigie.server;

import fr.vigie.document.Visibility;
import fr.vigie.messages.Messages;
import fr.vigie.query.StatementAnswer.Source;
import fr.vigie.review.Doubt;
import fr.vigie.server.view.DoubtLine;
import fr.vigie.server.view.Link;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How doubts about a document are said to a person. */
final class DoubtWords {
    private final Messages messages;
    private final FigureWords figures;

    DoubtWords(Messages messages) {
        this.messages = messages;
        this.figures = new FigureWords(messages);
    }

    /** The word that the interface and the style have for it. */
    static String code(Doubt doubt) {
        return switch (doubt) {
            case Doubt.NoTitle none -> "noTitle";
            case Doubt.NoDate none -> "noDate";
            case Doubt.DateAhead ahead -> "dateAhead";
            case Doubt.NoIssuer none -> "noIssuer";
            case Doubt.NoContact none -> "noContact";
            case Doubt.SpeaksOfEmbargo speaks -> "speaksOfEmbargo";
            case Doubt.StatedOtherwise otherwise -> "statedOtherwise";
            case Doubt.DoubtfulPages pages -> "doubtfulPages";
            case Doubt.UnknownOrganisations unknown -> "unknownOrganisations";
            case Doubt.NearlyTheSame same -> "nearlyTheSame";
        };
    }

    DoubtLine say(Doubt doubt) {
        return switch (doubt) {
            case Doubt.NoTitle none -> line(doubt, false, Optional.of("#field-title"), List.of());
            case Doubt.NoDate none -> line(doubt, false, Optional.of("#field-date"), List.of());
            case Doubt.NoIssuer none -> line(doubt, false, Optional.of("#field-issuer"), List.of());
            case Doubt.NoContact none -> line(doubt, false, Optional.of("#contacts"), List.of());
            case Doubt.DateAhead ahead ->
                line(doubt, true, Optional.of("#field-date"), List.of(), Words.day(messages, ahead.day()));
            case Doubt.SpeaksOfEmbargo speaks -> line(doubt, true, Optional.of("#publish"), List.of(), speaks.words());
            case Doubt.StatedOtherwise otherwise ->
                line(
                        doubt,
                        true,
                        Optional.of("#figures"),
                        List.of(link(otherwise.in(), otherwise.visibility())),
                        figures.say(otherwise.here()),
                        figures.say(otherwise.before()));
            case Doubt.DoubtfulPages pages ->
                line(
                        doubt,
                        false,
                        Optional.of("#original"),
                        List.of(),
                        pages.pages().size(),
                        pages.pages().stream()
                                .map(page -> Integer.toString(page))
                                .collect(Collectors.joining(", ")));
            case Doubt.UnknownOrganisations unknown ->
                line(
                        doubt,
                        false,
                        Optional.of("#names"),
                        List.of(),
                        unknown.labels().size(),
                        String.join(", ", unknown.labels()));
            case Doubt.NearlyTheSame same ->
                line(
                        doubt,
                        true,
                        Optional.empty(),
                        same.others().stream().map(this::link).toList(),
                        same.others().size());
        };
    }

    private DoubtLine line(Doubt doubt, boolean grave, Optional<String> where, List<Link> links, Object... arguments) {
        var code = code(doubt);
        return new DoubtLine(code, grave, messages.say("doubt." + code, arguments), where, links);
    }

    private Link link(Doubt.Near near) {
        var link = link(near.document(), near.visibility());
        return new Link(link.label() + messages.say("doubt.share", Math.round(100 * near.share())), link.address());
    }

    private Link link(Source source, Visibility visibility) {
        var label = new StringBuilder(source.title());
        source.date().ifPresent(day -> label.append(", ").append(Words.day(messages, day)));
        if (!visibility.isPublic()) {
            label.append(" (")
                    .append(messages.say("visibility." + visibility.code()))
                    .append(')');
        }
        return new Link(label.toString(), (visibility.isPublic() ? "/documents/" : "/bureau/") + source.id());
    }
}
