package fr.vigie.server;

/**
 * What this machine brings, found out at start.
 *
 * @param ocr whether scanned pages can be read
 */
public record Abilities(boolean ocr) {}
