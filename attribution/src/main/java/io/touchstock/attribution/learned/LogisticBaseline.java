package io.touchstock.attribution.learned;

import io.touchstock.attribution.journey.CreditAssignment;
import io.touchstock.attribution.model.TouchSequence;
import io.touchstock.connectors.event.Journey;
import java.time.Instant;
import java.util.List;

/**
 * A logistic regression on counts: touches per channel and per kind, length, hours between the last two touches and
 * hours from the first to the last, both as log(1 + hours). What a network must beat to be worth its keep.
 */
final class LogisticBaseline implements ConversionPredictor {

    static final String NAME = "logistic regression";

    private static final double RIDGE = 1;

    private final TouchEncoding encoding;
    private final double[] means;
    private final double[] deviations;
    private final LogisticRegression regression;

    private LogisticBaseline(
            TouchEncoding encoding, double[] means, double[] deviations, LogisticRegression regression) {
        this.encoding = encoding;
        this.means = means;
        this.deviations = deviations;
        this.regression = regression;
    }

    static LogisticBaseline learnt(List<Journey> journeys, TouchEncoding encoding) {
        List<double[]> rows = journeys.stream()
                .map(journey -> features(CreditAssignment.touches(journey), encoding))
                .toList();
        double[] means = new double[rows.get(0).length];
        double[] deviations = new double[means.length];
        for (int column = 0; column < means.length; column++) {
            int at = column;
            double mean = rows.stream().mapToDouble(row -> row[at]).average().orElseThrow();
            double variance = rows.stream()
                    .mapToDouble(row -> (row[at] - mean) * (row[at] - mean))
                    .average()
                    .orElseThrow();
            means[column] = mean;
            deviations[column] = variance == 0 ? 1 : Math.sqrt(variance);
        }
        boolean[] converted = Outcomes.of(journeys);
        rows.forEach(row -> standardise(row, means, deviations));
        return new LogisticBaseline(encoding, means, deviations, LogisticRegression.fit(rows, converted, RIDGE));
    }

    @Override
    public double probability(TouchSequence touches) {
        double[] row = features(touches, encoding);
        standardise(row, means, deviations);
        return Logistic.of(regression.logOdds(row));
    }

    private static void standardise(double[] row, double[] means, double[] deviations) {
        for (int column = 0; column < row.length; column++) {
            row[column] = (row[column] - means[column]) / deviations[column];
        }
    }

    /** The columns of the encoding but its times, summed over the touches, and what the touches are together. */
    private static double[] features(TouchSequence touches, TouchEncoding encoding) {
        double[] row = new double[encoding.timesFrom() + 3];
        for (double[] touch : encoding.encode(touches)) {
            for (int column = 0; column < encoding.timesFrom(); column++) {
                row[column] += touch[column];
            }
        }
        List<Instant> times = touches.touchedAt();
        int last = times.size() - 1;
        row[encoding.timesFrom()] = touches.size();
        row[encoding.timesFrom() + 1] =
                last < 1 ? 0 : StrictMath.log1p(TouchEncoding.hours(times.get(last - 1), times.get(last)));
        row[encoding.timesFrom() + 2] = StrictMath.log1p(TouchEncoding.hours(times.get(0), times.get(last)));
        return row;
    }
}
