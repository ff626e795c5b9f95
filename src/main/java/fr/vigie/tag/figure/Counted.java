package fr.vigie.tag.figure;

import fr.vigie.document.Measurement;
import java.util.Optional;

/**
 * What an amount turned out to count or measure.
 *
 * @param next the first token after the figure
 */
record Counted(Measurement unit, Optional<String> measure, Optional<String> family, int next) {}
