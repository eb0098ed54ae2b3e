package io.touchstock.attribution.learned;

import io.touchstock.attribution.model.TouchSequence;
import io.touchstock.connectors.event.TouchpointKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Networks that learnt nothing and journeys of all sorts, for what must hold of any. */
final class RandomNetworks {
    static final int MOST_TOUCHES = 12;
    private static final int UNITS = 3;
    private static final List<String> CHANNELS = List.of("Display", "Email", "Search");
    private static final TouchEncoding ENCODING =
            new TouchEncoding(CHANNELS, List.of("CLICK", "IMPRESSION"), MOST_TOUCHES);

    private RandomNetworks() {}

    static LearnedModel model(long seed) {
        Random random = new Random(seed);
        return model(row(UNITS, random), random);
    }

    /** A network whose output reads none of its states. */
    static LearnedModel indifferent() {
        return model(new double[UNITS], new Random(1));
    }

    private static LearnedModel model(double[] output, Random random) {
        LstmWeights weights = new LstmWeights(
                rows(ENCODING.width(), random),
                rows(UNITS, random),
                row(4 * UNITS, random),
                row(UNITS, random),
                output,
                random.nextGaussian());
        return new LearnedModel(
                ENCODING,
                new AttentionLstm(weights),
                new Calibration(random.nextGaussian(), 0.1 + random.nextDouble()));
    }

    static TouchSequence journey(long seed, int touches) {
        Random random = new Random(seed);
        Instant at = Instant.parse("2026-03-01T12:00:00Z");
        List<String> channels = new ArrayList<>();
        List<TouchpointKind> kinds = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        for (int touch = 0; touch < touches; touch++) {
            at = at.plusSeconds(random.nextInt(200_000));
            channels.add(CHANNELS.get(random.nextInt(CHANNELS.size())));
            kinds.add(random.nextBoolean() ? TouchpointKind.CLICK : TouchpointKind.IMPRESSION);
            times.add(at);
        }
        return new TouchSequence(channels, kinds, times, at.plusSeconds(60));
    }

    static TouchSequence without(TouchSequence journey, int removed) {
        return new TouchSequence(
                without(journey.channels(), removed),
                without(journey.kinds(), removed),
                without(journey.touchedAt(), removed),
                journey.convertedAt());
    }

    private static <T> List<T> without(List<T> all, int removed) {
        List<T> rest = new ArrayList<>(all);
        rest.remove(removed);
        return rest;
    }

    private static double[][] rows(int count, Random random) {
        double[][] rows = new double[count][];
        for (int row = 0; row < count; row++) {
            rows[row] = row(4 * UNITS, random);
        }
        return rows;
    }

    private static double[] row(int columns, Random random) {
        return random.doubles(columns, -2, 2).toArray();
    }
}
