package fr.vigie.app;

/** Another process owns the home, and it is no server that could do the work. */
final class HomeBusy extends Exception {
    private static final long serialVersionUID = 1L;
}
