package fr.vigie.server;

import java.util.Set;

/** Which files may be looked at in a page of ours, and how the others are handed over. */
final class Originals {
    private static final String PDF = "application/pdf";

    /** Types that a browser only draws and never runs, given the sandbox that they come in. */
    private static final Set<String> SHOWN = Set.of(PDF, "text/plain", "image/png", "image/jpeg");

    private Originals() {}

    static boolean isShownInPage(String mediaType) {
        return SHOWN.contains(mediaType);
    }

    static boolean isPdf(String mediaType) {
        return mediaType.equals(PDF);
    }

    /** The type that a file is sent with: its own where a browser cannot be made to run it, bytes otherwise. */
    static String sentAs(String mediaType) {
        boolean mightRun = mediaType.contains("html")
                || mediaType.contains("xml") && !mediaType.startsWith("application/vnd.")
                || mediaType.contains("script");
        return mediaType.matches("[a-z0-9.+-]+/[a-z0-9.+-]+") && !mightRun ? mediaType : "application/octet-stream";
    }

    /** The header of RFC 6266: a plain name for old programs, the true one in UTF-8 beside it. */
    static String disposition(String fileName, boolean shown) {
        var name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (name.isEmpty()) {
            name = "document";
        }
        var plain = name.replaceAll("[^A-Za-z0-9 ._()-]", "_");
        var whole = Parameters.encode(name).replace("+", "%20").replace("*", "%2A");
        return (shown ? "inline" : "attachment") + "; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
    }
}
