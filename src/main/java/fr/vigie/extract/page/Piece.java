package fr.vigie.extract.page;

import fr.vigie.extract.release.Boilerplate;
import fr.vigie.extract.release.Folded;
import fr.vigie.extract.release.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes the lines of a piece of its blocks, without what a site puts between and behind them. */
final class Piece {
    private static final Pattern BYLINE = Pattern.compile(
            "^(par|by|publie|mis en ligne|mis a jour|maj|modifie|posted|ecrit par|redige par|propos recueillis|le|date)\\b.{0,80}$");
    private static final Pattern LONG_BYLINE = Pattern.compile(
            "^(par |by |publie|mis en ligne|mise en ligne|mis a jour|maj |modifie|posted on|published|ecrit par|redige par|propos recueillis par)"
                    + ".{0,60}\\b((19|20)\\d\\d|\\d{1,2}/\\d{1,2}/\\d\\d)\\b.{0,120}$");
    /** {@code Nadia Belkacem · 15 septembre 2022} */
    private static final Pattern SHORT_DATED = Pattern.compile(
            "^(?!.*: ).{0,60}\\b(\\d{1,2}(er)? \\p{L}{3,9}\\.? (19|20)\\d\\d|\\d{1,2}[./]\\d{1,2}[./](19|20)?\\d\\d)\\b.{0,50}$");

    private static final Pattern POINTER = Pattern.compile(
            "^(a |re)?(lire|voir|ecouter|revoir|decouvrir|regarder|retrouver|decouvrez|retrouvez|regardez|consultez|pour aller plus loin|en savoir plus|plus d'infos?|notre dossier|notre article|sur le meme (sujet|theme)|dossier|video|en images|podcast|diaporama)\\b");
    private static final int TOP_OF_TEXT = 8;
    private static final int FEWEST_TO_REPEAT = 8;
    private static final int MOST_TO_REPEAT = 60;
    private static final int LOOKED_AT = 400;
    private static final int BEFORE_READERS = 40;

    private final List<Block> blocks;
    private final Optional<String> title;
    private final List<Line> lines = new ArrayList<>();
    private boolean text;

    private Piece(List<Block> blocks, Optional<String> title) {
        this.blocks = blocks;
        this.title = title;
    }

    static List<Line> lines(List<Block> blocks, Optional<String> title) {
        var piece = new Piece(blocks, title);
        piece.collect();
        return List.copyOf(piece.lines);
    }

    /** Every block as it is. */
    static List<Line> all(List<Block> blocks) {
        var piece = new Piece(blocks, Optional.empty());
        blocks.forEach(block -> piece.add(new Line(block.text(), block.heading(), 0), block.paragraphStarts()));
        return List.copyOf(piece.lines);
    }

    private void collect() {
        title.ifPresent(words -> add(new Line(words, 1, 0), true));
        var end = end();
        var folded = folded(end);
        for (var at = 0; at < end; at++) {
            var block = blocks.get(at);
            if (title.isPresent() && !text && Folded.words(block.text()).equals(Folded.words(title.get()))) {
                continue;
            }
            if (belongs(block, at) && !isPulledOut(block, at, folded)) {
                text |= block.isProse();
                add(new Line(block.text(), block.heading(), 0), block.paragraphStarts());
            }
        }
    }

    /** Where the piece is over: at a heading such as {@code Commentaires}, or a pointer that little prose follows. */
    private int end() {
        var all = prose(0);
        for (var at = 0; at < blocks.size(); at++) {
            var text = blocks.get(at).text();
            if (Boilerplate.endsPiece(text)) {
                var share = prose(at) / (double) Math.max(1, all);
                if (share < (Boilerplate.isPointer(text) ? 0.12 : 0.5)
                        || isOfReaders(text) && all - prose(at) >= BEFORE_READERS) {
                    return withoutHeadings(at);
                }
            }
        }
        return withoutHeadings(blocks.size());
    }

    private static boolean isOfReaders(String text) {
        var folded = Folded.of(text);
        return folded.contains("commentaire") || folded.contains("reactions");
    }

    /** A heading that nothing follows is that of something that was taken out. */
    private int withoutHeadings(int end) {
        var last = end;
        while (last > 1
                && (blocks.get(last - 1).heading() > 1
                        || blocks.get(last - 1).isLinks() && !isContact(blocks.get(last - 1)))) {
            last--;
        }
        return last;
    }

    private int prose(int from) {
        return blocks.subList(from, blocks.size()).stream()
                .filter(Block::isProse)
                .mapToInt(Block::words)
                .sum();
    }

    private boolean belongs(Block block, int at) {
        if (Boilerplate.endsPiece(block.text()) || Boilerplate.isAround(block.text())) {
            return false;
        }
        if (block.isLinks() && (block.words() < 40 || !block.endsSentence())) {
            return isContact(block);
        }
        var folded =
                Folded.of(block.text().substring(0, Math.min(250, block.text().length())));
        if (block.words() <= 40
                && block.linked() * 10 >= block.words() * 3
                && POINTER.matcher(folded).find()) {
            return false;
        }
        if (at < TOP_OF_TEXT
                && block.words() <= 35
                && LONG_BYLINE.matcher(folded).matches()) {
            return false;
        }
        return text || block.isProse() || block.heading() > 0 || !isByline(block, folded);
    }

    /** An address to write to is a link as well. */
    private static boolean isContact(Block block) {
        return block.text().indexOf('@') > 0;
    }

    /** Before the text stand its date, who wrote it and what rubric it is in. */
    private static boolean isByline(Block block, String folded) {
        return block.words() <= 16
                && (BYLINE.matcher(folded).matches()
                        || SHORT_DATED.matcher(folded).find() && !block.endsSentence()
                        || block.words() <= 4
                        || block.linked() * 3 > block.words());
    }

    /** The words of each of the first blocks. */
    private List<String> folded(int end) {
        return blocks.subList(0, Math.min(end, LOOKED_AT)).stream()
                .map(block -> Folded.words(block.text()))
                .toList();
    }

    /** A sentence shown large beside the text that it is taken from. */
    private static boolean isPulledOut(Block block, int at, List<String> folded) {
        if (at >= folded.size()
                || block.words() < FEWEST_TO_REPEAT
                || block.words() > MOST_TO_REPEAT
                || block.heading() > 0
                || !block.endsSentence() && block.element().closest("blockquote, q, aside") == null) {
            return false;
        }
        var words = folded.get(at);
        for (var other = 0; other < folded.size(); other++) {
            if (other != at
                    && folded.get(other).length() > words.length()
                    && folded.get(other).contains(words)) {
                return true;
            }
        }
        return false;
    }

    private void add(Line line, boolean apart) {
        if (apart && !lines.isEmpty() && !lines.getLast().isEmpty()) {
            lines.add(Line.EMPTY);
        }
        lines.add(line);
    }
}
