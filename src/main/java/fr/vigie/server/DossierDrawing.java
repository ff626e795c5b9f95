package fr.vigie.server;

import fr.vigie.document.DocumentId;
import fr.vigie.dossier.Contents;
import fr.vigie.dossier.Heading;
import fr.vigie.dossier.Opened;
import fr.vigie.dossier.Remark;
import fr.vigie.messages.Messages;
import fr.vigie.query.ParsedQuery;
import fr.vigie.query.QueryParser;
import fr.vigie.query.SearchAnswer.Hit;
import fr.vigie.server.view.DossierSheet;
import fr.vigie.server.view.Fragment;
import fr.vigie.server.view.Kept;
import fr.vigie.server.view.Link;
import fr.vigie.server.view.Notice;
import fr.vigie.server.view.Result;
import fr.vigie.server.view.SortChoice;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Draws one dossier as its address asks for it. */
final class DossierDrawing {
    private static final int PAGE = 50;

    private final Messages messages;
    private final ZoneId zone;
    private final String origin;
    private final Parameters parameters;
    private final Contents.Wish wish;
    private final Trouble trouble;

    /** What a form sent that could not be done, and what was typed in it. */
    record Trouble(
            Optional<String> said,
            Optional<Heading> heading,
            Optional<DocumentId> document,
            Remark remark,
            int version) {
        static final Trouble NONE = new Trouble(Optional.empty(), Optional.empty(), Optional.empty(), Remark.NONE, 0);

        static Trouble heading(String said, Heading typed) {
            return new Trouble(Optional.of(said), Optional.of(typed), Optional.empty(), Remark.NONE, 0);
        }

        /** @param version that the next attempt overwrites, its writer having seen it */
        static Trouble note(String said, DocumentId document, Remark typed, int version) {
            return new Trouble(Optional.of(said), Optional.empty(), Optional.of(document), typed, version);
        }
    }

    DossierDrawing(Messages messages, ZoneId zone, String origin, Parameters parameters, Trouble trouble) {
        this.messages = messages;
        this.zone = zone;
        this.origin = origin;
        this.parameters = parameters;
        this.wish = DossierWish.lenient(parameters);
        this.trouble = trouble;
    }

    DossierSheet sheet(Opened opened, Contents contents) {
        var dossier = opened.dossier();
        var address = DossierPages.address(opened.address());
        var mine = DossierPages.isMine(opened);
        var heading = trouble.heading().orElse(dossier.heading());
        int all = contents.lines().size();
        int page = page(all);
        var ordered = opened.right().mayWrite() && isPlain();
        return new DossierSheet(
                address,
                heading.title(),
                heading.description(),
                dossier.version(),
                dossier.owner(),
                mine,
                opened.right().mayWrite(),
                dossier.sharing().code(),
                mine ? dossier.address().map(name -> origin + DossierPages.address(name)) : Optional.empty(),
                parameters
                        .first("fait")
                        .filter(done -> DossierPages.deeds().anyMatch(done::equals))
                        .map(done -> messages.say("dossier.done." + done)),
                parameters
                        .first("retour")
                        .map(Requests::ownPath)
                        .map(back -> new Link(messages.say("dossier.back"), back)),
                trouble.said(),
                misread(),
                DossierWish.typed(parameters),
                wish.query().isPresent() ? List.of() : sorts(address),
                tags(address, contents),
                kept(),
                isNarrowed() ? messages.say("dossier.found", all) : messages.say("dossier.count", contents.seen()),
                contents.gone() == 0 ? Optional.empty() : Optional.of(messages.say("dossier.gone", contents.gone())),
                lines(contents.lines(), page, ordered),
                ordered,
                page > 1 ? Optional.of(with(address, "page", Integer.toString(page - 1))) : Optional.empty(),
                page * PAGE < all ? Optional.of(with(address, "page", Integer.toString(page + 1))) : Optional.empty(),
                "/api" + address + "/export");
    }

    private boolean isNarrowed() {
        return wish.query().isPresent() || wish.tag().isPresent();
    }

    private boolean isPlain() {
        return !isNarrowed() && wish.order() == Contents.Order.OWN;
    }

    private int page(int all) {
        int last = Math.max(1, (all + PAGE - 1) / PAGE);
        return parameters.first("page").filter(number -> number.matches("[1-9][0-9]{0,3}")).stream()
                .mapToInt(Integer::parseInt)
                .map(number -> Math.min(number, last))
                .findFirst()
                .orElse(1);
    }

    private Optional<Notice> misread() {
        var typed = DossierWish.typed(parameters);
        return QueryParser.parse(typed) instanceof ParsedQuery.Misread misread
                ? Optional.of(SearchPages.notice(messages, typed, misread))
                : Optional.empty();
    }

    private List<SortChoice> sorts(String address) {
        return Stream.of(Contents.Order.values())
                .map(order -> new SortChoice(
                        messages.say("dossier.sort." + DossierWish.code(order)),
                        with(address, "sort", DossierWish.code(order)),
                        order == wish.order()))
                .toList();
    }

    private List<DossierSheet.Tag> tags(String address, Contents contents) {
        return contents.tags().entrySet().stream()
                .map(tag -> {
                    boolean chosen = wish.tag().filter(tag.getKey()::equals).isPresent();
                    var there = chosen ? with(address, "tag", "") : with(address, "tag", tag.getKey());
                    return new DossierSheet.Tag(tag.getKey(), tag.getValue(), there, chosen);
                })
                .toList();
    }

    private List<Kept> kept() {
        return Stream.of("tag", "sort")
                .flatMap(name -> parameters.first(name).filter(value -> !value.isEmpty()).stream()
                        .map(value -> new Kept(name, value)))
                .toList();
    }

    private String with(String address, String name, String value) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (var known : List.of("q", "tag", "sort")) {
            parameters.first(known).filter(one -> !one.isEmpty()).ifPresent(one -> all.put(known, List.of(one)));
        }
        if (value.isEmpty()) {
            all.remove(name);
        } else {
            all.put(name, List.of(value));
        }
        return address + Parameters.of(all).queryString();
    }

    private List<DossierSheet.Line> lines(List<Contents.Line> all, int page, boolean ordered) {
        var lines = new ArrayList<DossierSheet.Line>();
        for (int i = (page - 1) * PAGE; i < Math.min(page * PAGE, all.size()); i++) {
            var up = ordered && i > 0
                    ? Optional.of(all.get(i - 1).piece().document().value())
                    : Optional.<String>empty();
            var down = ordered && i < all.size() - 1
                    ? Optional.of(
                            i + 2 < all.size()
                                    ? all.get(i + 2).piece().document().value()
                                    : "")
                    : Optional.<String>empty();
            lines.add(line(all.get(i), up, down));
        }
        return lines;
    }

    private DossierSheet.Line line(Contents.Line line, Optional<String> up, Optional<String> down) {
        var piece = line.piece();
        var troubled = trouble.document().filter(piece.document()::equals).isPresent();
        var remark = troubled ? trouble.remark() : piece.remark();
        var now = piece.remark().note()
                + (piece.remark().tags().isEmpty()
                        ? ""
                        : "\n" + String.join(", ", piece.remark().tags()));
        return new DossierSheet.Line(
                piece.document().value(),
                line instanceof Contents.Seen seen ? Optional.of(result(seen.hit())) : Optional.empty(),
                remark.note(),
                String.join(", ", remark.tags()),
                troubled ? trouble.version() : piece.version(),
                Words.moment(messages, piece.added(), zone),
                up,
                down,
                troubled ? Optional.of(now) : Optional.empty());
    }

    private Result result(Hit hit) {
        var path = "/documents/" + hit.id();
        var typed = DossierWish.typed(parameters);
        return new Result(
                hit.id().value(),
                typed.isEmpty() ? path : path + "?q=" + Parameters.encode(typed),
                List.of(new Fragment(hit.title(), false)),
                hit.kind().code(),
                Words.kind(messages, hit.kind()),
                hit.date().map(Object::toString),
                hit.date().map(day -> Words.day(messages, day)),
                hit.issuer(),
                0,
                hit.snippets().stream()
                        .map(snippet -> Fragment.of(snippet.text(), snippet.marks()))
                        .toList(),
                List.of(),
                List.of());
    }
}
