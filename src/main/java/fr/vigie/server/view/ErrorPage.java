package fr.vigie.server.view;

import java.util.Optional;

/** What went wrong, for a person: what, why, and what to do. */
public record ErrorPage(int status, String title, String explanation, Optional<String> incident) {}
