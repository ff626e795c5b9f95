package fr.vigie.server;

import fr.vigie.source.SourceReport;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the installation brings besides the archive.
 *
 * @param ocr whether scanned pages can be read
 * @param sources how those do that bring files by themselves, asked anew each time
 */
public record Abilities(boolean ocr, Supplier<List<SourceReport>> sources) {

    /** With nothing that brings files by itself. */
    public Abilities(boolean ocr) {
        this(ocr, List::of);
    }
}
