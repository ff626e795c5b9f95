package fr.vigie.intake;

import fr.vigie.document.Refusal;

/**
 * Why a document could not be read.
 *
 * @param message for a person
 */
public record Failure(Refusal reason, String message) {}
