package fr.vigie.server;

import fr.vigie.authority.NameCorrection;
import fr.vigie.authority.NameKey;
import fr.vigie.authority.Objection;
import fr.vigie.document.NameType;
import fr.vigie.ingest.Librarian;
import fr.vigie.ingest.Ruling;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What every way of correcting a name reads of a request, and how it says that it cannot be made. */
final class NameRulings {
    private NameRulings() {}

    /** Who corrects, as the history of corrections has it. */
    static String who(Context context) {
        return Doorkeeper.visitor(context).who().name();
    }

    /**
     * The type of a name by the word of the contract.
     *
     * @throws Problem 400 naming the parameter
     */
    static NameType type(String parameter, String code) {
        return coded(code).orElseThrow(() -> new Problem(400, "notATypeOfName", code).with("parameter", parameter));
    }

    static Optional<NameType> coded(String code) {
        return Stream.of(NameType.values())
                .filter(type -> type.code().equals(code))
                .findFirst();
    }

    /** The name of the path. */
    static NameKey ofPath(Context context) {
        var type = coded(context.pathParam("type")).orElseThrow(() -> new Problem(404, "noSuchName"));
        return new NameKey(type, stated("id", Optional.of(context.pathParam("id"))));
    }

    /**
     * A key, label or spelling that can be stated.
     *
     * @throws Problem 400 where it is missing, overlong or no line
     */
    static String stated(String parameter, Optional<String> value) {
        var stated = value.map(String::strip).filter(text -> !text.isEmpty());
        if (stated.isEmpty()) {
            throw new Problem(400, "fieldNeeded", parameter).with("parameter", parameter);
        }
        if (!NameCorrection.isSound(stated.get())) {
            throw new Problem(400, "notALabel", parameter, NameCorrection.LONGEST).with("parameter", parameter);
        }
        return stated.get();
    }

    /** The key of the other name, which may be given by its key or a label. */
    static String other(Librarian librarian, NameType type, String parameter, Optional<String> value) {
        var written = stated(parameter, value);
        return librarian
                .meant(type, written)
                .filter(name -> name.type() == type)
                .map(NameKey::key)
                .orElseThrow(() -> new Problem(422, "unknownName", written).with("parameter", parameter));
    }

    /**
     * The number of what was made.
     *
     * @throws Problem that says why it was not
     */
    static long made(Librarian librarian, Supplier<Ruling> ruling) {
        return switch (ruling.get()) {
            case Ruling.Made made -> made.number();
            case Ruling.Unknown unknown ->
                throw new Problem(404, "unknownName", unknown.name().key());
            case Ruling.Taken taken ->
                throw named(new Problem(409, "labelTaken", librarian.label(taken.bearer())), taken.bearer());
            case Ruling.Objected objected ->
                throw named(
                        new Problem(409, kind(objected.objection()), librarian.label(objected.standing())),
                        objected.standing());
            case Ruling.NotThere notThere ->
                throw new Problem(404, "noSuchCorrection", Long.toString(notThere.number()));
        };
    }

    static String kind(Objection objection) {
        return switch (objection) {
            case ITSELF -> "nameItself";
            case CIRCLE -> "nameCircle";
            case MOVED -> "nameMoved";
            case HIDDEN -> "nameHidden";
        };
    }

    private static Problem named(Problem problem, NameKey name) {
        return problem.with("nameType", name.type().code()).with("id", name.key());
    }
}
