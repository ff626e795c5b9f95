package fr.vigie.server;

import fr.vigie.document.Rights;
import fr.vigie.intake.Acceptance;
import fr.vigie.intake.Corrections;
import fr.vigie.intake.Origin;
import fr.vigie.intake.Trait;
import io.javalin.http.Context;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What the giver of files says of them, in the fields beside the files. */
record Given(Corrections stated, Optional<URI> source, Rights rights, boolean publish, Optional<Instant> embargo) {
    static final int LONGEST = 2_000;

    private static final int LONGEST_LIST = 500_000;

    private static final Set<Trait> LONG = EnumSet.of(Trait.CONTACTS, Trait.FIGURES, Trait.QUOTES);

    /** What is stated of a file before anybody has read it. */
    private static final Set<Trait> TRAITS =
            EnumSet.of(Trait.TITLE, Trait.LEAD, Trait.DATE, Trait.ISSUER, Trait.AUTHOR, Trait.KIND, Trait.LANGUAGE);

    /** The fields that are no traits of the document. */
    private static final Set<String> PLAIN = Set.of("source", "rights", "publish", "embargo", FormTokens.FIELD, "text");

    /** @throws Problem 400 naming the field that cannot be read */
    static Given of(Context context) {
        refuseUnknown(context);
        var stated = new EnumMap<Trait, String>(Trait.class);
        for (var trait : TRAITS) {
            field(context, trait.code()).ifPresent(value -> stated.put(trait, checked(trait, value)));
        }
        return new Given(
                new Corrections(stated),
                field(context, "source").map(Given::source),
                field(context, "rights").map(Given::rights).orElse(Rights.FULL),
                field(context, "publish").map(value -> truth("publish", value)).orElse(false),
                field(context, "embargo").map(value -> instant("embargo", value)));
    }

    Acceptance of(String fileName) {
        var acceptance =
                Acceptance.draft(fileName, Origin.UPLOAD).stating(stated).with(rights);
        if (source.isPresent()) {
            acceptance = acceptance.from(source.get());
        }
        if (embargo.isPresent()) {
            return acceptance.embargoedUntil(embargo.get());
        }
        return publish ? acceptance.published() : acceptance;
    }

    /** A value that may be stated of a trait. */
    static String checked(Trait trait, String value) {
        var longest = LONG.contains(trait) ? LONGEST_LIST : LONGEST;
        if (value.length() > longest || Corrections.problem(trait, value).isPresent()) {
            throw wrong(trait.code(), value);
        }
        return value;
    }

    /**
     * A time with its zone, or one of Paris.
     *
     * @throws Problem 400 when it cannot be read, when the clocks skip it, or when it comes twice and none is said
     */
    static Instant instant(String field, String value) {
        return switch (TypedHour.read(value, TypedHour.PARIS, Optional.empty())) {
            case TypedHour.At at -> at.instant();
            case TypedHour.Skipped skipped ->
                throw new Problem(400, "hourSkipped", value, skipped.next().toString()).with("parameter", field);
            case TypedHour.Twice twice ->
                throw new Problem(
                                400,
                                "hourTwice",
                                value,
                                twice.first().toString(),
                                twice.second().toString())
                        .with("parameter", field);
            case TypedHour.Unreadable unreadable -> throw wrong(field, value);
        };
    }

    /** A misspelt embargo must not be overlooked; what a browser left empty may. */
    private static void refuseUnknown(Context context) {
        context.formParamMap().forEach((name, values) -> {
            boolean known = PLAIN.contains(name)
                    || Trait.coded(name).filter(TRAITS::contains).isPresent();
            if (!known && !values.stream().allMatch(String::isBlank)) {
                throw new Problem(400, "unknownField", name).with("parameter", name);
            }
        });
    }

    private static Optional<String> field(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static URI source(String value) {
        try {
            var address = new URI(value);
            if (DocumentPages.isWebAddress(address) && address.getHost() != null && value.length() <= LONGEST) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Told below, as any other address that is none of the web.
        }
        throw wrong("source", value);
    }

    private static Rights rights(String value) {
        for (var rights : Rights.values()) {
            if (rights.code().equals(value)) {
                return rights;
            }
        }
        throw wrong("rights", value);
    }

    private static boolean truth(String name, String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(name, value);
        };
    }

    private static Problem wrong(String field, String value) {
        var shown = value.length() > 100 ? value.substring(0, 100) + "…" : value;
        return new Problem(400, "wrongField", field, shown).with("parameter", field);
    }
}
