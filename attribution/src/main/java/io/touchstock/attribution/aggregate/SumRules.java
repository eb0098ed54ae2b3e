package io.touchstock.attribution.aggregate;

import io.touchstock.attribution.bootstrap.PoissonWeights;
import io.touchstock.attribution.model.JourneyModel;
import io.touchstock.attribution.model.MarkovModel;
import io.touchstock.attribution.model.ModelOptions;
import io.touchstock.attribution.model.Models;
import io.touchstock.connectors.event.RowDimension;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What of journeys is summed, the same in the stream and in the backfill.
 *
 * @param zone in which days begin and end
 * @param dimensions by which credits are told apart, at least one
 * @param models to report, in their order
 * @param journeyModels those of the models whose credits are summed journey by journey; the others are solved from the
 *     counts of paths
 * @param options of the models
 * @param replicates of the bootstrap; 0 for no intervals
 */
public record SumRules(
        ZoneId zone,
        List<RowDimension> dimensions,
        List<String> models,
        List<JourneyModel> journeyModels,
        ModelOptions options,
        int replicates)
        implements Serializable {

    /** What the streaming job reports by. */
    public static final List<RowDimension> DEFAULT_DIMENSIONS =
            List.of(RowDimension.CHANNEL, RowDimension.CHANNEL_CAMPAIGN);

    public SumRules {
        dimensions = List.copyOf(dimensions);
        models = List.copyOf(models);
        journeyModels = List.copyOf(journeyModels);
        if (dimensions.isEmpty() || dimensions.stream().distinct().count() < dimensions.size()) {
            throw new IllegalArgumentException("dimensions is " + dimensions + "; name each of "
                    + List.of(RowDimension.values()) + " at most once and at least one of them.");
        }
        if (replicates < 0 || replicates == 1) {
            throw new IllegalArgumentException(
                    "replicates is " + replicates + "; use 0 for no intervals, or at least 2, for example "
                            + PoissonWeights.DEFAULT_REPLICATES + ".");
        }
    }

    /** Rules under which all models that can look at one journey alone are summed journey by journey. */
    public static SumRules of(
            ZoneId zone, List<RowDimension> dimensions, List<String> models, ModelOptions options, int replicates) {
        return new SumRules(
                zone,
                dimensions,
                models,
                models.stream()
                        .filter(Models.JOURNEY_LEVEL_NAMES::contains)
                        .map(model -> Models.journeyLevel(model, options))
                        .toList(),
                options,
                replicates);
    }

    /**
     * The same, but solving from the counts of paths what can be: faster, and values are not rounded to whole micros
     * order by order. With replicates, or with campaigns, nothing can be left out.
     */
    public SumRules sparing() {
        if (replicates > 0 || !dimensions.equals(List.of(RowDimension.CHANNEL))) {
            return this;
        }
        List<JourneyModel> timed =
                journeyModels.stream().filter(JourneyModel::needsTimes).toList();
        return new SumRules(zone, dimensions, models, timed, options, replicates);
    }

    /** The same with one more model that looks at single journeys, for example one that was trained. */
    public SumRules with(JourneyModel model) {
        List<JourneyModel> more = new ArrayList<>(journeyModels);
        more.add(model);
        List<String> names = Stream.concat(models.stream(), Stream.of(model.name()))
                .distinct()
                .toList();
        return new SumRules(zone, dimensions, names, more, options, replicates);
    }

    /** The coarsest dimension from whose names those of all others can be told. */
    public RowDimension grain() {
        return dimensions.size() == 1 ? dimensions.get(0) : RowDimension.CHANNEL_CAMPAIGN;
    }

    boolean replicatesMarkov() {
        return replicates > 0 && models.contains(MarkovModel.NAME);
    }

    /** Null without replicates. */
    int[] weightsOf(String journeyId) {
        return replicates == 0 ? null : new PoissonWeights(replicates).of(journeyId);
    }
}
