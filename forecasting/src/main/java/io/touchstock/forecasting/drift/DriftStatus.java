package io.touchstock.forecasting.drift;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where a model stands.
 *
 * @param since the day on which the signal was raised; null while it is not
 * @param streak days in a row that speak for the other state
 * @param reason what is wrong, in words; empty while the signal is not raised
 */
public record DriftStatus(LocalDate since, int streak, String reason) implements Serializable {
    public static final DriftStatus WELL = new DriftStatus(null, 0, "");

    public boolean drifting() {
        return since != null;
    }

    /** The status after one more day. */
    public DriftStatus after(LocalDate day, DriftTotals window, Reference reference, DriftRules rules) {
        if (window.points() < rules.leastPoints() || window.units() == 0) {
            return this;
        }
        List<String> wrong = wrong(window, reference, rules, !drifting());
        boolean speaksForOther = drifting() == wrong.isEmpty();
        int next = speaksForOther ? streak + 1 : 0;
        if (drifting()) {
            return next >= rules.wellDays()
                    ? WELL
                    : new DriftStatus(since, next, wrong.isEmpty() ? reason : String.join("; ", wrong));
        }
        return next >= rules.badDays()
                ? new DriftStatus(day, 0, String.join("; ", wrong))
                : new DriftStatus(null, next, "");
    }

    private static List<String> wrong(DriftTotals window, Reference reference, DriftRules rules, boolean far) {
        List<String> wrong = new ArrayList<>();
        if (window.wape() > (1 + (far ? rules.wapeFar() : rules.wapeNear())) * reference.wape()) {
            wrong.add(said(
                    "the error is %.1f %% of units, %.1f %% when the model was judged",
                    window.wape(), reference.wape()));
        }
        if (Math.abs(window.bias() - reference.bias()) > (far ? rules.biasFar() : rules.biasNear())) {
            wrong.add(said(
                    "the mean is off by %+.1f %% of units, %+.1f %% when the model was judged",
                    window.bias(), reference.bias()));
        }
        if (Math.abs(window.coverage80() - reference.coverage80())
                > (far ? rules.coverageFar() : rules.coverageNear())) {
            wrong.add(said(
                    "the 80 %% band holds %.1f %% of days, %.1f %% when the model was judged",
                    window.coverage80(), reference.coverage80()));
        }
        return wrong;
    }

    private static String said(String words, double now, double then) {
        return String.format(Locale.ENGLISH, words, 100 * now, 100 * then);
    }
}
