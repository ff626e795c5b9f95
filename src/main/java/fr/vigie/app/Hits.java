package fr.vigie.app;

import fr.vigie.json.ReceivedAnswer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints a search answer for a person. */
final class Hits {
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    private Hits() {}

    static void print(ReceivedAnswer answer, Speech speech) {
        if (answer.relaxed()) {
            speech.say("relaxed");
        }
        speech.say("found", answer.total());
        answer.suggestion().ifPresent(meant -> speech.say("suggested", meant));
        for (var hit : answer.hits()) {
            speech.print("");
            speech.print(speech.terminal() ? BOLD + safe(hit.title()) + PLAIN : safe(hit.title()));
            speech.print(Stream.concat(Stream.concat(hit.date().stream(), hit.issuer().stream()), Stream.of(hit.id()))
                    .collect(Collectors.joining(" · ", "  ", "")));
            hit.snippets().forEach(snippet -> speech.print("  " + snippet(snippet, speech)));
        }
    }

    private static String snippet(String snippet, Speech speech) {
        var plain = safe(snippet);
        var marked = speech.terminal()
                ? plain.replace("<mark>", BOLD).replace("</mark>", PLAIN)
                : plain.replace("<mark>", "").replace("</mark>", "");
        return marked.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** A document's text steers no terminal. */
    private static String safe(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
