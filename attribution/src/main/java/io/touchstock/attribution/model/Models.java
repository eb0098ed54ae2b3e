package io.touchstock.attribution.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The models by the names that users type. */
public final class Models {

    /** All names, in the order in which a report shows them. */
    public static final List<String> NAMES = List.of(
            FirstTouch.NAME,
            LastTouch.NAME,
            LastNonDirect.NAME,
            Linear.NAME,
            PositionBased.NAME,
            TimeDecay.NAME,
            MarkovModel.NAME,
            DistinctChannels.NAME,
            OrderedShapley.NAME,
            ShapleyRate.NAME);

    /** The names of models that look at all journeys together. */
    private static final List<String> PATH_LEVEL_NAMES = List.of(MarkovModel.NAME, ShapleyRate.NAME);

    /** The names of models that split one journey at a time. */
    public static final List<String> JOURNEY_LEVEL_NAMES =
            NAMES.stream().filter(name -> !PATH_LEVEL_NAMES.contains(name)).toList();

    private Models() {}

    /**
     * A model over path counts: one of {@link #NAMES}.
     *
     * @throws IllegalArgumentException if there is no model of that name, with the nearest name
     */
    public static AttributionModel named(String name, ModelOptions options) {
        if (name.equals(MarkovModel.NAME)) {
            return new MarkovModel(options.markovOrder());
        }
        if (name.equals(ShapleyRate.NAME)) {
            return new ShapleyRate(options.shapleySamples(), options.seed());
        }
        return new JourneyByJourney(journeyLevel(name, options));
    }

    /**
     * A model over single journeys.
     *
     * @throws IllegalArgumentException if there is no model of that name, with the nearest name, or if it cannot look
     *     at one journey alone
     */
    public static JourneyModel journeyLevel(String name, ModelOptions options) {
        return switch (name) {
            case FirstTouch.NAME -> new FirstTouch();
            case LastTouch.NAME -> new LastTouch();
            case LastNonDirect.NAME -> new LastNonDirect(options.directChannels());
            case Linear.NAME -> new Linear();
            case PositionBased.NAME -> options.position();
            case TimeDecay.NAME -> new TimeDecay(options.halfLife());
            case DistinctChannels.NAME -> new DistinctChannels();
            case OrderedShapley.NAME -> new OrderedShapley();
            case MarkovModel.NAME, ShapleyRate.NAME ->
                throw new IllegalArgumentException("model '" + name
                        + "' credits channels from all journeys together and cannot split one alone; use one of "
                        + JOURNEY_LEVEL_NAMES);
            default -> throw unknown(name, NAMES);
        };
    }

    /**
     * Refuses a name that is not among the known ones.
     *
     * @throws IllegalArgumentException with the nearest known name
     */
    static void requireKnown(String name, List<String> known) {
        if (!known.contains(name)) {
            throw unknown(name, known);
        }
    }

    private static IllegalArgumentException unknown(String name, List<String> names) {
        Optional<String> nearest = names.stream()
                .min(Comparator.comparingInt(known -> distance(name, known)))
                .filter(known -> distance(name, known) <= Math.max(2, known.length() / 2));
        return new IllegalArgumentException("model '" + name + "' is unknown; "
                + nearest.map(known -> "did you mean '" + known + "'? ").orElse("") + "Known are "
                + String.join(", ", names));
    }

    /** Edits between two words (Levenshtein 1966). */
    private static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            int[] current = new int[right.length() + 1];
            current[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                int replaced = previous[column - 1] + (left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, 1 + Math.min(previous[column], current[column - 1]));
            }
            previous = current;
        }
        return previous[right.length()];
    }
}
