package io.touchstock.attribution.calibration;

import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.ChannelCredit;
import io.touchstock.attribution.model.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Combines the credits of one model after another with the same lifts. */
final class ModelCalibration {
    /** Standard deviations from the middle of a normal distribution to the ends of its central 95 %. */
    private static final double HALF_WIDTH = 1.959963984540054;

    /** Orders below zero that sums in floating point may come to. */
    private static final double ROUNDING = 1e-6;

    private final List<Lift> lifts;
    private final PeriodCredits periods;
    private final Set<Lift> used = new HashSet<>();
    private final List<RefusedLift> refused = new ArrayList<>();

    ModelCalibration(List<Lift> lifts, PeriodCredits periods) {
        this.lifts = lifts;
        this.periods = periods;
    }

    List<RefusedLift> refused() {
        return refused;
    }

    boolean used(Lift lift) {
        return used.contains(lift);
    }

    CalibratedModel calibrated(Attribution attribution) {
        Map<String, List<Estimate>> factors = factors(attribution);
        List<Estimate> differences = new ArrayList<>();
        boolean poisson = false;
        for (ChannelCredit credit : attribution.credits()) {
            if (measured(credit, factors)) {
                Estimate factor = Estimate.pooled(factors.get(credit.channel()));
                differences.add(new Estimate(factor.mean() - 1, factor.variance() + relativeVariance(credit)));
                poisson |= credit.conversionsInterval() == null;
            }
        }
        double between = BetweenMethods.variance(differences);
        List<CalibratedCredit> credits = new ArrayList<>();
        for (ChannelCredit credit : attribution.credits()) {
            credits.add(
                    measured(credit, factors)
                            ? combined(credit, factors.get(credit.channel()), between)
                            : new CalibratedCredit(
                                    credit.channel(),
                                    credit.conversions(),
                                    credit.value(),
                                    credit.conversions(),
                                    credit.value(),
                                    null,
                                    null));
        }
        if (!differences.isEmpty()) {
            credits.add(unexplained(credits));
        }
        return new CalibratedModel(attribution.model(), credits, Math.sqrt(between), poisson);
    }

    /** For each channel what its lifts say, as conversions caused for each conversion credited. */
    private Map<String, List<Estimate>> factors(Attribution report) {
        String model = report.model();
        Optional<ChannelCredit> negative = negative(report);
        Map<String, List<Estimate>> factors = new LinkedHashMap<>();
        for (Lift lift : lifts) {
            Optional<Attribution> then = periods.of(model, lift.from(), lift.to());
            double credited = then.map(attribution -> conversions(attribution, lift.channel()))
                    .orElse(0.0);
            if (then.isEmpty()) {
                refuse(
                        lift,
                        model,
                        "the data does not cover " + lift.from() + " to " + lift.to()
                                + "; give the events of these days too, or leave the line out");
            } else if (negative.or(() -> negative(then.get())).isPresent()) {
                refuse(
                        lift,
                        model,
                        "the model credits less than nothing to '"
                                + negative.or(() -> negative(then.get())).get().channel()
                                + "', so what it credits to others is no count of orders that a lift can be set against;"
                                + " take a model without negative credit");
            } else if (!(credited > 0)) {
                refuse(
                        lift,
                        model,
                        String.format(
                                        Locale.ROOT,
                                        "the model credits %.1f conversions to it from %s to %s",
                                        credited,
                                        lift.from(),
                                        lift.to())
                                + ", which no lift can be set against; the channel stays as it is");
            } else {
                used.add(lift);
                factors.computeIfAbsent(lift.channel(), unseen -> new ArrayList<>())
                        .add(new Estimate(
                                lift.incrementalConversions() / credited, lift.variance() / credited / credited));
            }
        }
        return factors;
    }

    private static Optional<ChannelCredit> negative(Attribution attribution) {
        return attribution.credits().stream()
                .filter(credit -> credit.conversions() < -ROUNDING)
                .min(Comparator.comparingDouble(ChannelCredit::conversions));
    }

    private void refuse(Lift lift, String model, String reason) {
        refused.add(new RefusedLift(lift, model, reason));
    }

    private static boolean measured(ChannelCredit credit, Map<String, List<Estimate>> factors) {
        return factors.containsKey(credit.channel()) && credit.conversions() > 0;
    }

    private static CalibratedCredit combined(ChannelCredit credit, List<Estimate> lifts, double between) {
        Estimate measured = Estimate.pooled(lifts);
        double modelled = relativeVariance(credit) + between;
        double weight = modelled / (modelled + measured.variance());
        double factor = 1 + weight * (measured.mean() - 1);
        double conversions = credit.conversions();
        return new CalibratedCredit(
                credit.channel(),
                conversions,
                credit.value(),
                factor * conversions,
                factor * credit.value(),
                interval(factor, weight * measured.variance(), conversions),
                new CalibratedCredit.Evidence(
                        lifts.size(),
                        measured.mean() * conversions,
                        interval(measured.mean(), measured.variance(), conversions),
                        weight));
    }

    private static CalibratedCredit unexplained(List<CalibratedCredit> credits) {
        double conversions = 0;
        double value = 0;
        for (CalibratedCredit credit : credits) {
            conversions += credit.rawConversions() - credit.conversions();
            value += credit.rawValue() - credit.value();
        }
        return new CalibratedCredit(Calibration.UNEXPLAINED, 0, 0, conversions, value, null, null);
    }

    private static Interval interval(double factor, double variance, double conversions) {
        double half = HALF_WIDTH * Math.sqrt(variance);
        return new Interval((factor - half) * conversions, (factor + half) * conversions);
    }

    /** Variance of a credit over its square: from its interval, or as of a Poisson count. */
    private static double relativeVariance(ChannelCredit credit) {
        Interval interval = credit.conversionsInterval();
        if (interval == null) {
            return 1 / credit.conversions();
        }
        double error = (interval.high() - interval.low()) / (2 * HALF_WIDTH) / credit.conversions();
        return error * error;
    }

    private static double conversions(Attribution attribution, String channel) {
        return attribution.credits().stream()
                .filter(credit -> credit.channel().equals(channel))
                .mapToDouble(ChannelCredit::conversions)
                .sum();
    }
}
