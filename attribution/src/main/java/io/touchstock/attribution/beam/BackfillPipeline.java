package io.touchstock.attribution.beam;

import io.touchstock.attribution.aggregate.TotalsByPeriod;
import io.touchstock.attribution.journey.Observation;
import io.touchstock.attribution.journey.PersonalEvent;
import io.touchstock.connectors.event.Credit;
import io.touchstock.connectors.event.Erasure;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.Rejected;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/** The transforms of a backfill: by device, by person, then summed. */
final class BackfillPipeline {

    static final TupleTag<KV<String, Observation>> OBSERVATIONS = new TupleTag<>("observations");
    static final TupleTag<Rejected> REJECTED = new TupleTag<>("rejected");

    static final Coder<TotalsByPeriod> TOTALS_CODER = SerializableCoder.of(TotalsByPeriod.class);
    static final Coder<Credit> CREDIT_CODER = SerializableCoder.of(Credit.class);
    static final Coder<Journey> JOURNEY_CODER = SerializableCoder.of(Journey.class);
    static final Coder<Rejected> REJECTED_CODER = SerializableCoder.of(Rejected.class);

    static final String TOTALS = "totals";
    static final String CREDITS = "credits";
    static final String JOURNEYS = "journeys";
    static final String REFUSED = "rejected";

    private static final Coder<KV<String, Observation>> OBSERVATION_CODER =
            KvCoder.of(StringUtf8Coder.of(), ObservationCoder.of());
    private static final Coder<KV<String, PersonalEvent>> EVENT_CODER =
            KvCoder.of(StringUtf8Coder.of(), PersonalEventCoder.of());

    private BackfillPipeline() {}

    static void ofEventLog(Pipeline pipeline, EventLog log, BackfillConfig config) {
        PCollectionTuple read = pipeline.apply("file", Create.of(log.file()))
                .apply(
                        "read log",
                        ParDo.of(new ReadEventLog(log, REJECTED))
                                .withOutputTags(OBSERVATIONS, TupleTagList.of(REJECTED)));
        read.get(REJECTED).setCoder(REJECTED_CODER).apply("write rejected", write(config, REFUSED, REJECTED_CODER));
        PCollection<KV<String, Observation>> observations = read.get(OBSERVATIONS);
        sum(log.namesCustomers() ? byPerson(observations, List.of(), config) : byDevice(observations, config), config);
    }

    static void ofRecords(Pipeline pipeline, List<Path> files, List<Erasure> erasures, BackfillConfig config) {
        PCollection<KV<String, Observation>> observations = pipeline.apply(
                        "files", Create.of(files.stream().map(Path::toString).toList()))
                .apply("read events", ParDo.of(new ReadRecords()));
        sum(byPerson(observations, erasures, config), config);
    }

    private static PCollection<Journey> byPerson(
            PCollection<KV<String, Observation>> observations, List<Erasure> erasures, BackfillConfig config) {
        return observations
                .setCoder(OBSERVATION_CODER)
                .apply("by device", GroupByKey.create())
                .apply("assign persons", ParDo.of(new AssignPersons(config.rules(), erasures)))
                .setCoder(EVENT_CODER)
                .apply("by person", GroupByKey.create())
                .apply("stitch", ParDo.of(new StitchJourneys(config.rules())));
    }

    /** Saves the second shuffle where each device is a person. */
    private static PCollection<Journey> byDevice(
            PCollection<KV<String, Observation>> observations, BackfillConfig config) {
        return observations
                .setCoder(OBSERVATION_CODER)
                .apply("by device", GroupByKey.create())
                .apply("stitch", ParDo.of(new StitchDevices(config.rules())));
    }

    private static void sum(PCollection<Journey> journeys, BackfillConfig config) {
        journeys.setCoder(JOURNEY_CODER);
        journeys.apply(
                        "sum",
                        Combine.globally(new SumJourneys(config.periods(), config.sums()))
                                .withoutDefaults())
                .setCoder(TOTALS_CODER)
                .apply("write sums", write(config, TOTALS, TOTALS_CODER));
        if (config.keepCredits()) {
            journeys.apply("credit", ParDo.of(new CreditJourneys(config.sums().journeyModels())))
                    .setCoder(CREDIT_CODER)
                    .apply("write credits", write(config, CREDITS, CREDIT_CODER));
        }
        if (config.keepJourneys()) {
            journeys.apply("write journeys", write(config, JOURNEYS, JOURNEY_CODER));
        }
    }

    private static <T> ParDo.SingleOutput<T, Void> write(BackfillConfig config, String prefix, Coder<T> coder) {
        return ParDo.of(new WriteRecords<>(config.workDir(), prefix, coder));
    }
}
