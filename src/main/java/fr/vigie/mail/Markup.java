package fr.vigie.mail;

import java.util.ArrayDeque;
import java.util.Deque;

/** HTML, or XML, written piece by piece: every text and every value escaped, every element closed, in the order of opening. */
public final class Markup {
    private final StringBuilder written = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** The text with what HTML and XML mean by themselves made harmless, and what XML cannot hold left out. */
    public static String escape(String text) {
        var safe = new StringBuilder(text.length() + 16);
        writable(text).codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }

    /** The text without what no document of XML may hold: control characters, halves of pairs. */
    public static String writable(String text) {
        return text.codePoints()
                .filter(Markup::canBeWritten)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean canBeWritten(int point) {
        return point == '\n' || point == '\t' || point >= ' ' && point != 0xFFFE && point != 0xFFFF && !isHalf(point);
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    /** Opens an element; its attributes are names and values by turns. */
    public Markup open(String element, String... attributes) {
        tag(element, attributes);
        open.push(element);
        return this;
    }

    /** Opens an element that looks so. */
    public Markup open(String element, Look look, String... attributes) {
        written.append('<').append(element);
        attribute("class", look.word());
        attribute("style", look.style());
        attributes(attributes);
        written.append('>');
        open.push(element);
        return this;
    }

    /** An element that holds nothing and is not closed: {@code <br>}, {@code <meta …>}. */
    public Markup empty(String element, String... attributes) {
        tag(element, attributes);
        return this;
    }

    /** Text in the element that is open. */
    public Markup text(String text) {
        written.append(escape(text));
        return this;
    }

    /** Closes the element that was opened last. */
    public Markup close() {
        written.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element with nothing but text in it. */
    public Markup line(String element, Look look, String text, String... attributes) {
        return open(element, look, attributes).text(text).close();
    }

    /** A table of one cell, which is what mail programs agree on; {@link #endBox} ends it. */
    public Markup box(Look look) {
        return open(
                        "table",
                        "role",
                        "presentation",
                        "width",
                        "100%",
                        "cellpadding",
                        "0",
                        "cellspacing",
                        "0",
                        "border",
                        "0")
                .open("tr")
                .open("td", look);
    }

    public Markup endBox() {
        return close().close().close();
    }

    /** Styles of the page's head; ours alone, never what others wrote. */
    Markup style(String css) {
        written.append("<style>").append(css).append("</style>");
        return this;
    }

    private void tag(String element, String... attributes) {
        written.append('<').append(element);
        attributes(attributes);
        written.append('>');
    }

    private void attributes(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
    }

    private void attribute(String name, String value) {
        written.append(' ').append(name).append("=\"").append(escape(value)).append('"');
    }

    /**
     * All that was written.
     *
     * @throws IllegalStateException when an element is still open
     */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return written.toString();
    }
}
