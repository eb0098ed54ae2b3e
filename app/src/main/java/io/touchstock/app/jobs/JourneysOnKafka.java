package io.touchstock.app.jobs;

import io.touchstock.app.config.JourneysConfig;
import io.touchstock.app.config.TouchstockConfig;
import io.touchstock.attribution.flink.JourneyJob;
import io.touchstock.attribution.flink.JourneyJobConfig;
import io.touchstock.attribution.flink.JourneySinks;
import io.touchstock.attribution.flink.JourneySources;
import io.touchstock.attribution.journey.AfterConversion;
import io.touchstock.attribution.journey.Horizon;
import io.touchstock.attribution.journey.JourneyRules;
import io.touchstock.attribution.journey.Lookback;
import io.touchstock.attribution.journey.SameInstant;
import io.touchstock.attribution.learned.LearnedDirectory;
import io.touchstock.attribution.learned.LearnedModel;
import io.touchstock.attribution.model.JourneyModel;
import io.touchstock.attribution.model.ModelOptions;
import io.touchstock.attribution.model.PositionBased;
import io.touchstock.connectors.codec.EventCodecs;
import io.touchstock.connectors.event.RowDimension;
import io.touchstock.connectors.kafka.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** {@code run journeys}: the attribution job between the topics of a Kafka cluster. */
public final class JourneysOnKafka {

    private static final String JOB = "journeys";

    private JourneysOnKafka() {}

    /**
     * The topology, ready to execute.
     *
     * @throws IOException if the learned model is asked for and not in the directory that the configuration names
     */
    public static StreamExecutionEnvironment define(TouchstockConfig config) throws IOException {
        StreamExecutionEnvironment env = JobEnvironment.of(config.flink(), JOB);
        KafkaStreams topics = new KafkaStreams(env, config, JOB);
        JourneyJob.define(
                env,
                new JourneySources(
                        topics.raw(Topics.TOUCHPOINTS, EventCodecs.TOUCHPOINTS),
                        topics.raw(Topics.ORDERS, EventCodecs.ORDERS),
                        topics.raw(Topics.IDENTITIES, EventCodecs.IDENTITIES),
                        topics.rawAsTheyCome(Topics.ERASURES),
                        topics.rawAsTheyCome(Topics.SPEND)),
                new JourneySinks(
                        topics.to(Topics.JOURNEYS, EventCodecs.JOURNEYS),
                        topics.to(Topics.CREDITS, EventCodecs.CREDITS),
                        topics.to(Topics.ATTRIBUTION, EventCodecs.ATTRIBUTION),
                        topics.toRejected()),
                jobConfig(config));
        return env;
    }

    private static JourneyJobConfig jobConfig(TouchstockConfig config) throws IOException {
        JourneysConfig journeys = config.journeys();
        return new JourneyJobConfig(
                rules(journeys),
                KafkaStreams.decodeRules(config),
                config.shop().timeZone(),
                journeys.models().stream()
                        .filter(model -> !model.equals(LearnedModel.NAME))
                        .toList(),
                options(journeys),
                journeys.reportInterval(),
                Math.toIntExact(journeys.reportWindow().toDays()),
                journeys.rows().stream()
                        .map(rows -> RowDimension.valueOf(constant(rows)))
                        .distinct()
                        .toList(),
                journeys.replicates(),
                trained(journeys));
    }

    private static List<JourneyModel> trained(JourneysConfig journeys) throws IOException {
        return journeys.models().contains(LearnedModel.NAME)
                ? List.of(new LearnedDirectory(Path.of(journeys.learnedModelDir()))
                        .read()
                        .model())
                : List.of();
    }

    private static JourneyRules rules(JourneysConfig journeys) {
        return JourneyRules.of(Lookback.of(journeys.lookback(), journeys.lookbackOfKinds()), journeys.allowedLateness())
                .withConversionWindow(Horizon.of(journeys.conversionWindow()))
                .withSameInstant(SameInstant.valueOf(constant(journeys.sameInstant())))
                .withAfterConversion(AfterConversion.valueOf(constant(journeys.afterConversion())));
    }

    /** How the configuration wants its models. */
    public static ModelOptions options(JourneysConfig journeys) {
        double first = journeys.positionFirst().fraction();
        double central = journeys.positionCentral().fraction();
        double last = journeys.positionLast().fraction();
        return ModelOptions.DEFAULTS
                .withMarkovOrder(journeys.markovOrder())
                .withHalfLife(journeys.halfLife())
                .withPosition(new PositionBased(first, central, last, Math.max(0, 1 - first - central - last)))
                .withDirectChannels(Set.copyOf(journeys.directChannels()))
                .withShapleySamples(journeys.shapleySamples())
                .withSeed(journeys.seed());
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
