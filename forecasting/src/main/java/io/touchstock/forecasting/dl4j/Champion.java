package io.touchstock.forecasting.dl4j;

import io.touchstock.forecasting.backtest.Round;
import io.touchstock.forecasting.challenge.Challenge;
import io.touchstock.forecasting.challenge.PairedLoss;
import io.touchstock.forecasting.challenge.Verdict;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.SalesPanel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model in use, asked for the days that a new one will hold back, before that is trained.
 *
 * <p>Days that the champion was trained before are forecast by all of it. Of days that it was trained on, those of its
 * networks are asked that did not learn them, blended and calibrated by its other days held back: just as the
 * challenger is judged. Where there are no such networks, the days are left out.
 */
public final class Champion {
    private final String version;
    private final List<Unseen> judged;

    /** What it says of days that were held back from it, or came after it. */
    private record Unseen(LocalDate origin, boolean inPart, List<QuantileForecast> forecasts) {}

    private Champion(String version, List<Unseen> judged) {
        this.version = version;
        this.judged = judged;
    }

    /**
     * Asks it.
     *
     * @param past that the new model will be trained on
     * @param plan of the new model
     * @throws IllegalArgumentException if the two cannot be compared; the message says why
     */
    public static Champion asked(NetworkModel model, SalesPanel past, NetworkPlan plan) {
        if (model.horizon() != plan.horizon()) {
            throw new IllegalArgumentException("it forecasts " + model.horizon() + " ahead and the new one "
                    + plan.horizon() + ", which cannot be compared");
        }
        if (past.series().size() < Verdict.LEAST_SERIES) {
            throw new IllegalArgumentException(past.series().size() + " series do not tell which of two models is"
                    + " better; it takes " + Verdict.LEAST_SERIES);
        }
        List<Fold> folds = NetworkTrainer.folds(past, plan);
        HeldBack held = HeldBack.of(model.provenance(), past);
        List<Unseen> judged = new ArrayList<>();
        for (Fold fold : folds) {
            LocalDate origin = past.day(fold.origin());
            if (held.isBefore(fold)) {
                judged.add(new Unseen(origin, false, model.forecast(past.asOf(origin), plan.horizon())));
            } else {
                inPart(model, held, past, fold).ifPresent(forecasts -> judged.add(new Unseen(origin, true, forecasts)));
            }
        }
        if (judged.isEmpty()) {
            throw new IllegalArgumentException(
                    folds.isEmpty()
                            ? "the past is too short to hold " + plan.horizon() + " back that neither has learnt"
                            : "it has learnt the units up to "
                                    + model.provenance().trainedAsOf() + ", and no " + plan.horizon()
                                    + " in a row up to " + past.lastDay() + " were held back from both");
        }
        return new Champion(model.provenance().modelVersion(), judged);
    }

    private static Optional<List<QuantileForecast>> inPart(
            NetworkModel model, HeldBack held, SalesPanel past, Fold fold) {
        return model.unseen(past, fold).map(round -> {
            List<Round> others = new ArrayList<>(List.of(round));
            for (Fold own : held.folds()) {
                if (own.last() <= fold.origin() || own.origin() >= fold.last()) {
                    model.unseen(past, own).ifPresent(others::add);
                }
            }
            return ForecastMix.unseen(round, others);
        });
    }

    public String version() {
        return version;
    }

    /** Days as of which it was asked, the newest first. */
    public List<LocalDate> origins() {
        return judged.stream().map(Unseen::origin).toList();
    }

    /** Whether it was trained on some of the days after the origins, so that only some of its networks were asked. */
    public boolean isAskedInPart() {
        return judged.stream().anyMatch(Unseen::inPart);
    }

    /**
     * Sets the two beside each other.
     *
     * @param challenger just trained on the past that the champion was asked about
     */
    public Challenge challengedBy(NetworkModel challenger) {
        List<Round> rounds = new ArrayList<>();
        for (Round round : challenger.heldBack()) {
            for (Unseen unseen : judged) {
                if (unseen.origin().equals(round.origin())) {
                    rounds.add(Round.of(
                            round.whole(),
                            round.past(),
                            round.horizon(),
                            Map.of(
                                    Challenge.CHAMPION,
                                    unseen.forecasts(),
                                    Challenge.CHALLENGER,
                                    ForecastMix.unseen(round, challenger.heldBack()))));
                }
            }
        }
        long seed = challenger.provenance().seed();
        return new Challenge(
                version,
                challenger.provenance().modelVersion(),
                rounds.stream().map(Round::origin).toList(),
                challenger.horizon(),
                isAskedInPart(),
                Verdict.of(PairedLoss.of(rounds, Challenge.CHAMPION, Challenge.CHALLENGER), seed));
    }
}
