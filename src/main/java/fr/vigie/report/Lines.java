package fr.vigie.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Each thing as text of its own, one after the other, in UTF-8. */
final class Lines<T> implements Export<T> {
    private final Writer out;
    private final Function<T, String> text;

    /** @param text with its line ends */
    Lines(OutputStream out, Function<T, String> text) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.text = text;
    }

    @Override
    public void put(T next) throws IOException {
        out.write(text.apply(next));
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
