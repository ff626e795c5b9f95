package fr.vigie.server.view;

/** An order that the results may come in. */
public record SortChoice(String label, String address, boolean chosen) {}
