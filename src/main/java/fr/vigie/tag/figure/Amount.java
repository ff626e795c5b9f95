package fr.vigie.tag.figure;

import fr.vigie.quantity.Numeral;
import fr.vigie.quantity.Unit;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One number, or two that make a range, with the unit behind.
 *
 * @param first the first token, a currency sign before the number included
 * @param next the first token after number and unit
 * @param value in the base unit
 * @param last the number that the unit follows: of a range the upper one
 */
record Amount(int first, int next, double value, OptionalDouble to, Numeral last, Optional<Unit> unit) {}
