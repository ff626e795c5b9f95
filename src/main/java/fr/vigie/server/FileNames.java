package fr.vigie.server;

/** Names of files as givers send them: shown and searched, never used as a path. */
final class FileNames {
    private static final int LONGEST = 255;

    private FileNames() {}

    /** The last step of a path that some browsers send, without control characters, 255 characters at most. */
    static String cleaned(String given) {
        var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        if (name.isEmpty()) {
            return "document";
        }
        return name.length() <= LONGEST ? name : name.substring(name.length() - LONGEST);
    }
}
