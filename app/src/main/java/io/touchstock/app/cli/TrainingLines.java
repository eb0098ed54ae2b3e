package io.touchstock.app.cli;

import io.touchstock.forecasting.model.TrainingListener;
import io.touchstock.forecasting.model.TrainingProgress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Tells how training goes on: a line each time it looks at the days held back. */
final class TrainingLines implements TrainingListener {
    private final PrintWriter out;
    private final Duration limit;

    TrainingLines(PrintWriter out, Duration limit) {
        this.out = out;
        this.limit = limit;
    }

    @Override
    public void progressed(TrainingProgress progress) {
        out.printf(
                Locale.ENGLISH,
                "  step %,d of %,d, loss %.4f, on days held back %.4f, at most %s left%n",
                progress.step(),
                progress.steps(),
                progress.loss(),
                progress.validationScore(),
                left(progress));
        out.flush();
    }

    private String left(TrainingProgress progress) {
        double spent = progress.elapsed().toMillis() / 1000.0;
        double byLimit = limit.toMillis() / 1000.0 - spent;
        long seconds = Math.round(Math.max(0, byLimit));
        return seconds >= 120 ? seconds / 60 + " min" : seconds + " s";
    }
}
