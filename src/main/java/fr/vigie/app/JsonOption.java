package fr.vigie.app;

import picocli.CommandLine.Option;

/** For commands that print something that programs read. */
final class JsonOption {
    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    boolean wanted() {
        return json;
    }
}
