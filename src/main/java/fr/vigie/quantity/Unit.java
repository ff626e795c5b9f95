package fr.vigie.quantity;

import fr.vigie.document.Measurement;

/**
 * A unit as it stands in a text behind a number.
 *
 * @param measurement the base unit
 * @param factor what the number is multiplied by to be in the base unit: 1e6 for {@code M€}
 * @param next the first token after it
 */
public record Unit(Measurement measurement, double factor, int next) {}
