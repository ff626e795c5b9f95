package fr.vigie.server;

import fr.vigie.document.Bound;
import fr.vigie.document.Emendation;
import fr.vigie.document.Emendation.Mention;
import fr.vigie.document.Emendations;
import fr.vigie.document.Entry;
import fr.vigie.document.Figure;
import fr.vigie.document.Measurement;
import fr.vigie.document.Quote;
import fr.vigie.document.Span;
import fr.vigie.messages.Messages;
import fr.vigie.quantity.Quantity;
import fr.vigie.server.view.ReviewPage.Choice;
import fr.vigie.server.view.StatementDesk;
import fr.vigie.server.view.StatementDesk.Field;
import fr.vigie.tag.figure.Measures;
import io.javalin.http.Context;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Figures and quotes as forms: each is drawn with what it is understood as, and read back as what a person says of it. */
final class StatementForms {
    private static final int LONGEST = 300;

    private final Messages messages;
    private final FigureWords words;
    private final NumberFormat numbers;

    StatementForms(Messages messages) {
        this.messages = messages;
        this.words = new FigureWords(messages);
        this.numbers = NumberFormat.getNumberInstance(messages.locale());
        numbers.setMaximumFractionDigits(6);
    }

    /** Figures of the document, then those that people said are none. */
    List<StatementDesk> figures(Entry entry, Emendations said) {
        var text = entry.reading().text();
        var lines = new ArrayList<StatementDesk>();
        for (var figure : entry.tags().figures()) {
            var mention = Mention.at(figure.span(), text);
            lines.add(new StatementDesk(
                    mention.words(),
                    mention.occurrence(),
                    words.say(figure)
                            + figure.subject().map(subject -> " · " + subject).orElse(""),
                    false,
                    said.of(mention).isPresent(),
                    fields(figure)));
        }
        lines.addAll(hidden(said));
        return lines;
    }

    /** Quotes of the document, then those that people said are none. */
    List<StatementDesk> quotes(Entry entry, Emendations said) {
        var text = entry.reading().text();
        var lines = new ArrayList<StatementDesk>();
        for (var quote : entry.tags().quotes()) {
            var mention = Mention.at(quote.span(), text);
            var who = new ArrayList<String>();
            quote.speaker().ifPresent(who::add);
            quote.role().ifPresent(who::add);
            lines.add(new StatementDesk(
                    mention.words(),
                    mention.occurrence(),
                    who.isEmpty() ? messages.say("review.nobody") : String.join(", ", who),
                    false,
                    said.of(mention).isPresent(),
                    List.of(
                            field("speaker", quote.speaker().orElse("")),
                            field("role", quote.role().orElse("")))));
        }
        lines.addAll(hidden(said));
        return lines;
    }

    private static List<StatementDesk> hidden(Emendations said) {
        return said.all().stream()
                .filter(one -> one instanceof Emendation.Hide)
                .map(one -> new StatementDesk(one.of().words(), one.of().occurrence(), "", true, true, List.of()))
                .toList();
    }

    /** The form for a figure that the machine missed, with what was typed and not taken. */
    StatementDesk figureToAdd(Context context) {
        return toAdd(
                context,
                "figure",
                fields(
                        field(context, "value"),
                        field(context, "to"),
                        typedOr(context, "bound", Bound.EXACT.code()),
                        typedOr(context, "unit", Measurement.COUNT.code()),
                        field(context, "measure"),
                        field(context, "period"),
                        field(context, "subject")));
    }

    /** The form for a quote that the machine missed, with what was typed and not taken. */
    StatementDesk quoteToAdd(Context context) {
        return toAdd(
                context,
                "quote",
                List.of(field("speaker", field(context, "speaker")), field("role", field(context, "role"))));
    }

    private static StatementDesk toAdd(Context context, String what, List<Field> fields) {
        boolean again = what.equals(context.formParam("what")) && "add".equals(context.formParam("how"));
        var passage = again ? Passage.of(context) : new Passage("", 1);
        return new StatementDesk(
                passage.typed(),
                passage.number() - 1,
                "",
                false,
                false,
                again ? fields : fields.stream().map(StatementForms::emptied).toList());
    }

    private static Field emptied(Field field) {
        return field.choices().isEmpty() ? new Field(field.name(), field.label(), "", List.of()) : field;
    }

    private static String typedOr(Context context, String name, String otherwise) {
        return optional(context, name).orElse(otherwise);
    }

    private List<Field> fields(Figure figure) {
        return fields(
                numbers.format(figure.value()),
                figure.to().isPresent() ? numbers.format(figure.to().getAsDouble()) : "",
                figure.bound().code(),
                figure.unit().code(),
                figure.measure().orElse(""),
                figure.period().orElse(""),
                figure.subject().orElse(""));
    }

    private List<Field> fields(
            String value, String to, String bound, String unit, String measure, String period, String subject) {
        return List.of(
                field("value", value),
                field("to", to),
                new Field(
                        "bound",
                        messages.say("review.bound"),
                        bound,
                        Arrays.stream(Bound.values())
                                .map(one -> new Choice(one.code(), messages.say("review.bound." + one.code())))
                                .toList()),
                new Field(
                        "unit",
                        messages.say("review.unit"),
                        unit,
                        Arrays.stream(Measurement.values())
                                .map(one -> new Choice(one.code(), messages.say("review.unit." + one.code())))
                                .toList()),
                field("measure", measure),
                field("period", period),
                field("subject", subject));
    }

    private Field field(String name, String value) {
        return new Field(name, messages.say("review." + name), value, List.of());
    }

    /**
     * What the form says of a figure.
     *
     * @param read the figure as it stands now; empty for one that the machine missed
     * @return empty where a value cannot be read
     */
    static Optional<Emendation> figure(Context context, Mention mention, Optional<Figure> read) {
        var typed = field(context, "value");
        // Of a passage that begins with its number nothing more needs to be typed.
        var beginning =
                typed.isEmpty() ? new Passage(mention.words(), 1).beginning() : Optional.<Passage.Beginning>empty();
        var value = Quantity.parse(beginning.map(Passage.Beginning::number).orElse(typed));
        var typedTo = field(context, "to");
        var to = typedTo.isEmpty() ? Optional.<Quantity>empty() : Quantity.parse(typedTo);
        var bound = Arrays.stream(Bound.values())
                .filter(one -> one.code().equals(field(context, "bound")))
                .findFirst();
        var unit = Arrays.stream(Measurement.values())
                .filter(one -> one.code().equals(field(context, "unit")))
                .findFirst();
        var period = field(context, "period");
        boolean sound = value.isPresent()
                && (typedTo.isEmpty()
                        || to.isPresent() && to.get().value() > value.get().value())
                && bound.isPresent()
                && unit.isPresent()
                && period.matches("|year|[12][0-9]{3}");
        if (!sound) {
            return Optional.empty();
        }
        // A unit that was typed with the number is meant.
        var measured = value.get().unit().orElse(unit.get());
        var measure = optional(context, "measure")
                .or(() -> beginning
                        .map(Passage.Beginning::rest)
                        .filter(rest -> measured == Measurement.COUNT && !rest.isEmpty()));
        return Optional.of(new Emendation.OfFigure(
                mention,
                new Figure(
                        new Span(0, mention.words().length()),
                        mention.words(),
                        value.get().value(),
                        to.map(end -> OptionalDouble.of(end.value())).orElse(OptionalDouble.empty()),
                        bound.get(),
                        measured,
                        measure,
                        Optional.of(family(measured, measure, read)),
                        read.flatMap(Figure::change),
                        Optional.of(period).filter(year -> !year.isEmpty()),
                        optional(context, "subject"))));
    }

    /** As the machine finds it, so that a corrected figure is asked for as any other. */
    private static String family(Measurement unit, Optional<String> measure, Optional<Figure> read) {
        return read.filter(figure -> unit == figure.unit() && measure.equals(figure.measure()))
                .flatMap(Figure::family)
                .orElseGet(() -> unit == Measurement.COUNT
                        ? measure.map(Measures::family).orElse(Measures.family(unit))
                        : Measures.family(unit));
    }

    /** What the form says of a quote. */
    static Emendation quote(Context context, Mention mention) {
        return new Emendation.OfQuote(
                mention,
                new Quote(
                        new Span(0, mention.words().length()),
                        mention.words(),
                        optional(context, "speaker"),
                        optional(context, "role")));
    }

    private static Optional<String> optional(Context context, String name) {
        return Optional.of(field(context, name)).filter(value -> !value.isEmpty());
    }

    private static String field(Context context, String name) {
        var value = Optional.ofNullable(context.formParam(name))
                .orElse("")
                .replaceAll("\\s+", " ")
                .strip();
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }
}
