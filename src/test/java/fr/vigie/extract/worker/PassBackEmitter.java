package fr.vigie.extract.worker;

import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.pipes.emitter.AbstractEmitter;

/** Emits nothing: what {@link PipesSpeed} has parsed comes back to it while it is small enough. Tika makes it by name. */
public final class PassBackEmitter extends AbstractEmitter {
    @Override
    public void emit(String key, List<Metadata> metadata, ParseContext context) {
        throw new IllegalStateException("too large to be passed back: " + key);
    }
}
