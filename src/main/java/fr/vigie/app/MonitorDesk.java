package fr.vigie.app;

import fr.vigie.json.MonitorTerms;
import java.io.IOException;
import java.util.Optional;

/** Sees to monitors, in a home that this process owns or through its server. Answers are JSON as REST gives it. */
interface MonitorDesk {
    String add(MonitorTerms terms, Optional<String> owner) throws IOException, InterruptedException;

    String all() throws IOException, InterruptedException;

    String show(String id) throws IOException, InterruptedException;

    /** Holds every public document against the wish in the terms. */
    String test(MonitorTerms terms) throws IOException, InterruptedException;

    /** How every owner's running monitors are. */
    String health() throws IOException, InterruptedException;

    void remove(String id) throws IOException, InterruptedException;
}
