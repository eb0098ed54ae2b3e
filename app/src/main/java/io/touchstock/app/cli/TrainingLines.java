package io.touchstock.app.cli;

import io.touchstock.forecasting.model.TrainingListener;
import io.touchstock.forecasting.model.TrainingProgress;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** Tells how training goes on: a line each time it looks at the days held back. */
final class TrainingLines implements TrainingListener {
    private static final int SHORT_SECONDS = 120;

    private final PrintWriter out;
    private final Duration limit;
    private final InstantSource clock;
    private final Instant began;

    TrainingLines(PrintWriter out, Duration limit, InstantSource clock) {
        this.out = out;
        this.limit = limit;
        this.clock = clock;
        this.began = clock.instant();
    }

    @Override
    public void progressed(TrainingProgress progress) {
        out.printf(
                Locale.ENGLISH,
                "  step %,d of %,d, loss %.4f, on days held back %.4f, about %s left%n",
                progress.step(),
                progress.steps(),
                progress.loss(),
                progress.validationScore(),
                left(progress));
        out.flush();
    }

    /** At the pace so far, within the limit. */
    private String left(TrainingProgress progress) {
        double spent = Duration.between(began, clock.instant()).toMillis() / 1000.0;
        double byPace = spent * (progress.steps() - progress.step()) / Math.max(1, progress.step());
        double byLimit = limit.toMillis() / 1000.0 - spent;
        long seconds = Math.round(Math.max(0, Math.min(byPace, byLimit)));
        return seconds >= SHORT_SECONDS ? seconds / 60 + " min" : seconds + " s";
    }
}
