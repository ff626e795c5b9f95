package fr.vigie.app;

import fr.vigie.ingest.Progress;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar that fills, where a person watches; elsewhere nothing. */
final class ProgressLine implements Progress, AutoCloseable {
    private static final Duration REDRAW = Duration.ofMillis(200);

    private final Optional<ProgressBar> bar;

    private ProgressLine(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    /** Nothing is shown. */
    static ProgressLine none() {
        return new ProgressLine(Optional.empty());
    }

    /** A bar under a title, which is the key of a message. */
    static ProgressLine begin(Speech speech, String title, long all) {
        if (!speech.terminal()) {
            return none();
        }
        return new ProgressLine(Optional.of(new ProgressBarBuilder()
                .setTaskName(speech.messages().say(title))
                .setInitialMax(all)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(Math.toIntExact(REDRAW.toMillis()))
                .build()));
    }

    @Override
    public void reached(int done, int all) {
        bar.ifPresent(drawn -> {
            drawn.maxHint(all);
            drawn.stepTo(done);
        });
    }

    void step() {
        bar.ifPresent(ProgressBar::step);
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
