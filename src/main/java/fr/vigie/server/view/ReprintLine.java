package fr.vigie.server.view;

import java.util.Optional;

/**
 * Another document of the same family.
 *
 * @param kind the word of the contract, for the style
 * @param day ISO 8601, beside the worded {@code date}
 * @param reuse how much of the family's head it has, worded
 */
public record ReprintLine(
        String title,
        String address,
        String kind,
        String kindLabel,
        Optional<String> day,
        Optional<String> date,
        Optional<String> issuer,
        String reuse) {}
