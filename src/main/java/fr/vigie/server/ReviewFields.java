package fr.vigie.server;

import fr.vigie.document.Entry;
import fr.vigie.document.Kind;
import fr.vigie.document.Reading;
import fr.vigie.document.Rights;
import fr.vigie.intake.Corrections;
import fr.vigie.intake.Trait;
import fr.vigie.messages.Messages;
import fr.vigie.server.view.ReviewPage.Choice;
import fr.vigie.server.view.ReviewPage.ReviewField;
import io.javalin.http.Context;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is stated of a document as a form has it: what was typed, what stood there when the form was drawn, and what somebody
 * else made of it since.
 *
 * @param typed what the form came back with; nothing for a fresh form
 * @param was what the form said that the document had
 */
record ReviewFields(Map<Trait, String> typed, Map<Trait, String> was) {
    /** In the order of the form. */
    static final List<Trait> TRAITS = List.of(
            Trait.TITLE,
            Trait.DATE,
            Trait.KIND,
            Trait.ISSUER,
            Trait.AUTHOR,
            Trait.LEAD,
            Trait.SOURCE,
            Trait.RIGHTS,
            Trait.LANGUAGE);

    static final ReviewFields FRESH = new ReviewFields(Map.of(), Map.of());

    private static final List<String> LANGUAGES = List.of("fr", "en", "de", "es", "it", "nl", "pt");

    ReviewFields {
        typed = Map.copyOf(typed);
        was = Map.copyOf(was);
    }

    /** What a form came back with; of a field whose conflict was settled for the other's value, that value. */
    static ReviewFields of(Context context) {
        var typed = new EnumMap<Trait, String>(Trait.class);
        var was = new EnumMap<Trait, String>(Trait.class);
        for (var trait : TRAITS) {
            var value = Optional.ofNullable(context.formParam(trait.code()));
            var before = Optional.ofNullable(context.formParam("was." + trait.code()));
            if (value.isPresent() && before.isPresent()) {
                boolean theirs = "theirs".equals(context.formParam("take." + trait.code()));
                was.put(trait, line(before.get()));
                typed.put(trait, line(theirs ? before.get() : value.get()));
            }
        }
        return new ReviewFields(typed, was);
    }

    private static String line(String value) {
        return value.replace("\r\n", "\n").strip();
    }

    /** What was changed in the form. */
    Map<Trait, String> changed() {
        var changed = new EnumMap<Trait, String>(Trait.class);
        typed.forEach((trait, value) -> {
            if (!value.equals(was.get(trait))) {
                changed.put(trait, value);
            }
        });
        return changed;
    }

    /** What somebody else changed since the form was drawn. */
    Set<Trait> changedMeanwhile(Entry entry) {
        var meanwhile = new LinkedHashSet<Trait>();
        for (var trait : TRAITS) {
            if (was.containsKey(trait) && !current(entry, trait).equals(was.get(trait))) {
                meanwhile.add(trait);
            }
        }
        return meanwhile;
    }

    /** What cannot be stated. */
    Set<Trait> wrong() {
        var wrong = new LinkedHashSet<Trait>();
        changed().forEach((trait, value) -> {
            if (value.length() > Given.LONGEST
                    || Corrections.problem(trait, value).isPresent()) {
                wrong.add(trait);
            }
        });
        return wrong;
    }

    /** The fields to draw: what was typed stays, beside it what somebody else made of the same meanwhile. */
    List<ReviewField> drawn(Messages messages, Entry entry) {
        var changed = changed();
        var wrong = wrong();
        var fields = new ArrayList<ReviewField>();
        for (var trait : TRAITS) {
            var now = current(entry, trait);
            var value = changed.getOrDefault(trait, now);
            boolean both = changed.containsKey(trait) && !now.equals(was.get(trait)) && !now.equals(value);
            fields.add(new ReviewField(
                    trait.code(),
                    ReviewFields.label(messages, trait),
                    type(trait),
                    value,
                    now,
                    choices(messages, trait, value),
                    both ? Optional.of(shown(messages, trait, now)) : Optional.empty(),
                    wrong.contains(trait) ? Optional.of(messages.say("review.wrong")) : Optional.empty()));
        }
        return fields;
    }

    /** What the document has, as a form writes it; empty for none. */
    static String current(Entry entry, Trait trait) {
        return switch (trait) {
            case SOURCE -> entry.provenance().source().map(URI::toString).orElse("");
            case RIGHTS -> entry.rights().code();
            case TITLE, LEAD, DATE, ISSUER, AUTHOR, KIND, LANGUAGE, CONTACTS, FIGURES, QUOTES ->
                read(entry.reading(), trait);
        };
    }

    /** What a reading says of a trait that is one word or line; empty for nothing. */
    static String read(Reading reading, Trait trait) {
        return switch (trait) {
            case TITLE -> reading.title().orElse("");
            case LEAD -> reading.lead().orElse("");
            case DATE -> reading.date().map(LocalDate::toString).orElse("");
            case ISSUER -> reading.issuer().orElse("");
            case AUTHOR -> reading.author().orElse("");
            case KIND -> reading.kind().code();
            case LANGUAGE -> reading.language();
            case SOURCE, RIGHTS, CONTACTS, FIGURES, QUOTES ->
                throw new IllegalArgumentException("no field of this form: " + trait);
        };
    }

    /** What a trait is called. */
    static String label(Messages messages, Trait trait) {
        return messages.say(trait == Trait.TITLE ? "review.title.label" : "review." + trait.code());
    }

    /** A value as a person reads it. */
    static String shown(Messages messages, Trait trait, String value) {
        if (value.isEmpty()) {
            return messages.say("review.none");
        }
        return choices(messages, trait, value).stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
    }

    private static String type(Trait trait) {
        return switch (trait) {
            case TITLE, LEAD -> "area";
            case DATE -> "date";
            case SOURCE -> "url";
            case KIND, LANGUAGE, RIGHTS -> "select";
            case ISSUER, AUTHOR, CONTACTS, FIGURES, QUOTES -> "text";
        };
    }

    private static List<Choice> choices(Messages messages, Trait trait, String value) {
        return switch (trait) {
            case KIND ->
                Arrays.stream(Kind.values())
                        .map(kind -> new Choice(kind.code(), Words.kind(messages, kind)))
                        .toList();
            case RIGHTS ->
                Arrays.stream(Rights.values())
                        .map(rights -> new Choice(rights.code(), messages.say("upload.rights." + rights.code())))
                        .toList();
            case LANGUAGE -> {
                var codes = new LinkedHashSet<>(LANGUAGES);
                codes.add(value);
                yield codes.stream()
                        .filter(code -> !code.isEmpty())
                        .map(code -> new Choice(code, Words.language(messages, code)))
                        .toList();
            }
            case TITLE, LEAD, DATE, ISSUER, AUTHOR, SOURCE, CONTACTS, FIGURES, QUOTES -> List.of();
        };
    }
}
