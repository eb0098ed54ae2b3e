package io.touchstock.attribution.flink;

import io.touchstock.attribution.aggregate.ReportRules;
import io.touchstock.attribution.aggregate.SumRules;
import io.touchstock.attribution.bootstrap.PoissonWeights;
import io.touchstock.attribution.journey.JourneyRules;
import io.touchstock.attribution.model.JourneyModel;
import io.touchstock.attribution.model.ModelCatalogue;
import io.touchstock.attribution.model.ModelOptions;
import io.touchstock.attribution.model.Models;
import io.touchstock.connectors.codec.DecodeRules;
import io.touchstock.connectors.event.RowDimension;
import java.io.Serializable;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/**
 * What the journey job is told.
 *
 * @param rules where journeys begin and end, and how late an event may be
 * @param decodeRules what an input must keep to
 * @param zone in which the shop's days begin and end
 * @param models to report, as on the command line
 * @param options of the models
 * @param reportInterval event time between two reports on a day that is over, if it was corrected
 * @param reportWindowDays how many days of conversions the trailing report covers
 * @param dimensions by which the reports tell credits apart
 * @param replicates of the bootstrap; 0 for no intervals
 * @param trained models to report beside those of {@code models}, for example a learned one
 */
public record JourneyJobConfig(
        JourneyRules rules,
        DecodeRules decodeRules,
        ZoneId zone,
        List<String> models,
        ModelOptions options,
        Duration reportInterval,
        int reportWindowDays,
        List<RowDimension> dimensions,
        int replicates,
        List<JourneyModel> trained)
        implements Serializable {

    public JourneyJobConfig {
        models = List.copyOf(models);
        dimensions = List.copyOf(dimensions);
        trained = List.copyOf(trained);
        if (models.isEmpty() && trained.isEmpty()) {
            throw new IllegalArgumentException(
                    "models is empty; name at least one of " + String.join(", ", Models.NAMES) + ".");
        }
        models.forEach(model -> Models.named(model, options));
        if (reportInterval.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "reportInterval is " + reportInterval + "; it must be at least 1 ms. Use PT1M for a minute.");
        }
        if (reportWindowDays < 1) {
            throw new IllegalArgumentException(
                    "reportWindowDays is " + reportWindowDays + "; a report must cover at least 1 day.");
        }
        new ModelCatalogue(options, trained);
        SumRules.of(zone, dimensions, models, options, replicates);
    }

    /** Reports by channel and by campaign within a channel, with intervals. */
    public JourneyJobConfig(
            JourneyRules rules,
            DecodeRules decodeRules,
            ZoneId zone,
            List<String> models,
            ModelOptions options,
            Duration reportInterval,
            int reportWindowDays) {
        this(
                rules,
                decodeRules,
                zone,
                models,
                options,
                reportInterval,
                reportWindowDays,
                SumRules.DEFAULT_DIMENSIONS,
                PoissonWeights.DEFAULT_REPLICATES,
                List.of());
    }

    /** What is summed of journeys. */
    public SumRules sumRules() {
        SumRules rules = SumRules.of(zone, dimensions, models, options, replicates);
        for (JourneyModel model : trained) {
            rules = rules.with(model);
        }
        return rules;
    }

    ReportRules reportRules() {
        return new ReportRules(reportWindowDays, sumRules(), rules);
    }

    /** The models that split one journey at a time, in the order given. */
    public List<JourneyModel> journeyModels() {
        return sumRules().journeyModels();
    }
}
