package fr.vigie.server.view;

/** A parameter of the present search that a form repeats. */
public record Kept(String name, String value) {}
