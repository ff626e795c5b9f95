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
        for (var at = 0; at < end; at++) {
            var block = blocks.get(at);
            if (title.isPresent() && !text && Folded.words(block.text()).equals(Folded.words(title.get()))) {
                continue;
            }
            if (block.isProse()) {
                text = true;
            }
            if (belongs(block)) {
                add(new Line(block.text(), block.heading(), 0), block.paragraphStarts());
            }
        }
    }

    /** Where the piece is over: at a heading such as {@code Commentaires} that little prose follows. */
    private int end() {
        var all = prose(0);
        for (var at = 0; at < blocks.size(); at++) {
            if (Boilerplate.endsPiece(blocks.get(at).text()) && prose(at) * 2 < all) {
                return at;
            }
        }
        return blocks.size();
    }

    private int prose(int from) {
        return blocks.subList(from, blocks.size()).stream()
                .filter(Block::isProse)
                .mapToInt(Block::words)
                .sum();
    }

    private boolean belongs(Block block) {
        if (Boilerplate.endsPiece(block.text()) || Boilerplate.isAround(block.text())) {
            return false;
        }
        if (block.isLinks() && (block.words() < 40 || !block.endsSentence())) {
            return isContact(block);
        }
        return text || block.isProse() || block.heading() > 0 || !isByline(block);
    }

    /** An address to write to is a link as well. */
    private static boolean isContact(Block block) {
        return block.text().indexOf('@') > 0;
    }

    /** Before the text stand its date, who wrote it and what rubric it is in. */
    private static boolean isByline(Block block) {
        var folded = Folded.of(block.text());
        return block.words() <= 16
                && (BYLINE.matcher(folded).matches() || block.words() <= 4 || block.linked() * 3 > block.words());
    }

    private void add(Line line, boolean apart) {
        if (apart && !lines.isEmpty() && !lines.getLast().isEmpty()) {
            lines.add(Line.EMPTY);
        }
        lines.add(line);
    }
}
