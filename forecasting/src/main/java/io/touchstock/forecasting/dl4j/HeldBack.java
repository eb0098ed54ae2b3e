package io.touchstock.forecasting.dl4j;

import io.touchstock.forecasting.backtest.Round;
import io.touchstock.forecasting.model.Provenance;
import io.touchstock.forecasting.panel.SalesPanel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which days the networks of a model have not learnt, as periods of a panel.
 *
 * @param trainedTo last period that any of them has learnt
 * @param folds network n has not learnt those of fold n modulo their number; empty if nothing was held back
 */
record HeldBack(int trainedTo, List<Fold> folds) {
    /** Of a model's configuration: first and last day of each fold, {@code 2024-06-03/2024-06-09}. */
    static final String PROPERTY = "held.back";

    HeldBack {
        folds = List.copyOf(folds);
    }

    /** What a model tells of itself; one that tells nothing has learnt all. */
    static HeldBack of(Provenance provenance, SalesPanel panel) {
        List<Fold> folds = new ArrayList<>();
        for (String days : provenance.config().getOrDefault(PROPERTY, "").split(",")) {
            if (!days.isEmpty()) {
                String[] ends = days.split("/");
                folds.add(new Fold(period(panel, ends[0]) - 1, period(panel, ends[1])));
            }
        }
        return new HeldBack(panel.frequency().between(panel.firstDay(), provenance.trainedAsOf()), folds);
    }

    /** Number of folds that a model tells of. */
    static int count(Provenance provenance) {
        String days = provenance.config().getOrDefault(PROPERTY, "");
        return days.isEmpty() ? 0 : days.split(",").length;
    }

    private static int period(SalesPanel panel, String day) {
        return panel.frequency().between(panel.firstDay(), LocalDate.parse(day));
    }

    static String text(SalesPanel past, List<Round> rounds) {
        return rounds.stream()
                .map(round -> past.day(round.past().periods()) + "/"
                        + past.day(round.past().periods() + round.horizon() - 1))
                .collect(Collectors.joining(","));
    }

    /** Whether a network has learnt no day of these. */
    boolean isUnseenBy(int member, Fold days) {
        if (trainedTo <= days.origin()) {
            return true;
        }
        if (folds.isEmpty()) {
            return false;
        }
        Fold own = folds.get(member % folds.size());
        return days.origin() >= own.origin() && Math.min(days.last(), trainedTo) <= own.last();
    }

    /** Whether all networks have learnt nothing of these days. */
    boolean isBefore(Fold days) {
        return trainedTo <= days.origin();
    }
}
