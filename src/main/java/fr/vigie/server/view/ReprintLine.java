package fr.vigie.server.view;

import java.util.Optional;

/**
 * Another document of the same family.
 *
 * @param kind the word of the contract, for the style
 * @param day ISO 8601, beside the worded {@code date}
 * @param reuse how much of the family's head it has, or for the head how much of the page's document is from it; worded
 * @param delay how long after the page's document it came, worded
 * @param comparison the address of both beside each other
 */
public record ReprintLine(
        String title,
        String address,
        String kind,
        String kindLabel,
        Optional<String> day,
        Optional<String> date,
        Optional<String> issuer,
        String reuse,
        Optional<String> delay,
        String comparison) {}
