package fr.vigie.server.view;

/** Words that lead to an address of ours. */
public record Link(String label, String address) {}
