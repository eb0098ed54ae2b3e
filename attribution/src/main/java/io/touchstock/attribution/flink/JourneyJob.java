package io.touchstock.attribution.flink;

import io.touchstock.attribution.aggregate.ReportInput;
import io.touchstock.attribution.journey.CreditAssignment;
import io.touchstock.attribution.journey.CustomerDirectory;
import io.touchstock.attribution.journey.ErasureParts;
import io.touchstock.attribution.journey.JourneyReplay;
import io.touchstock.attribution.journey.JourneyRules;
import io.touchstock.attribution.journey.Observation;
import io.touchstock.attribution.journey.OrderChange;
import io.touchstock.attribution.journey.PersonDelta;
import io.touchstock.attribution.journey.PersonalEvent;
import io.touchstock.attribution.model.JourneyModel;
import io.touchstock.connectors.codec.EventCodec;
import io.touchstock.connectors.codec.EventCodecs;
import io.touchstock.connectors.codec.RawRecord;
import io.touchstock.connectors.event.AttributionRow;
import io.touchstock.connectors.event.Credit;
import io.touchstock.connectors.event.Erasure;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.event.Spend;
import io.touchstock.connectors.flink.DecodeFunction;
import io.touchstock.connectors.flink.NeverHoldsBack;
import io.touchstock.connectors.flink.RecordTypes;
import java.util.List;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The streaming journey job: from touchpoints, orders and identities to journeys, credits and attribution. */
public final class JourneyJob {

    private static final String REPORT = "report";

    private final JourneyJobConfig config;
    private DataStream<Rejected> rejected;

    private JourneyJob(JourneyJobConfig config) {
        this.config = config;
    }

    /**
     * Builds the topology; the caller sets parallelism, checkpoints and state backend and executes.
     *
     * @throws UnsupportedOperationException when Flink would have to fall back on Kryo
     */
    public static void define(
            StreamExecutionEnvironment env, JourneySources sources, JourneySinks sinks, JourneyJobConfig config) {
        env.getConfig().getSerializerConfig().setGenericTypes(false);
        new JourneyJob(config).define(sources, sinks);
    }

    private void define(JourneySources sources, JourneySinks sinks) {
        DataStream<Observation> observations = observations(sources);
        SingleOutputStreamOperator<Erasure> erasures = decoded("erasures", sources.erasures(), EventCodecs.ERASURES)
                .assignTimestampsAndWatermarks(NeverHoldsBack.strategy());
        named(erasures, "erasures-never-hold-back");
        SingleOutputStreamOperator<Spend> spend = decoded("spend", sources.spend(), EventCodecs.SPEND)
                .assignTimestampsAndWatermarks(NeverHoldsBack.strategy());
        named(spend, "spend-never-holds-back");

        DataStream<JourneyChange> journeys = journeys(observations, erasures);
        List<JourneyModel> models = config.journeyModels();
        DataStream<Credit> credits = named(
                journeys.flatMap(
                        (FlatMapFunction<JourneyChange, Credit>) (change, out) ->
                                CreditAssignment.credits(change, models).forEach(out::collect),
                        RecordTypes.of(Credit.class)),
                "credits");

        sinks.journeys().accept(journeys);
        sinks.credits().accept(credits);
        sinks.attribution().accept(attribution(journeys, spend));
        sinks.rejected().accept(rejected);
    }

    private DataStream<Observation> observations(JourneySources sources) {
        DataStream<Observation> touchpoints = mapped(
                "touchpoint-observations",
                decoded("touchpoints", inTime("touchpoints", sources.touchpoints()), EventCodecs.TOUCHPOINTS),
                touchpoint -> Observation.of(PersonalEvent.of(touchpoint)),
                Observation.class);
        DataStream<Observation> orders = mapped(
                "order-observations",
                decoded("orders", inTime("orders", sources.orders()), EventCodecs.ORDERS),
                order -> Observation.of(PersonalEvent.of(OrderChange.of(order))),
                Observation.class);
        DataStream<Observation> identities = mapped(
                "identity-observations",
                decoded("identities", inTime("identities", sources.identities()), EventCodecs.IDENTITIES),
                Observation::of,
                Observation.class);
        return touchpoints.union(orders, identities);
    }

    private DataStream<JourneyChange> journeys(DataStream<Observation> observations, DataStream<Erasure> erasures) {
        JourneyRules rules = config.rules();
        DataStream<Observation> links = named(
                observations.flatMap(
                        (FlatMapFunction<Observation, Observation>) (observation, out) ->
                                observation.linkTold().map(Observation::of).ifPresent(out::collect),
                        RecordTypes.of(Observation.class)),
                "links");
        DataStream<Observation> customerErasures = named(
                erasures.flatMap(
                        (FlatMapFunction<Erasure, Observation>) (erasure, out) -> ErasureParts.ofCustomer(erasure)
                                .map(Observation::of)
                                .ifPresent(out::collect),
                        RecordTypes.of(Observation.class)),
                "customer-erasures");
        DataStream<Observation> visitorErasures = named(
                erasures.flatMap(
                        (FlatMapFunction<Erasure, Observation>) (erasure, out) -> ErasureParts.ofVisitor(erasure)
                                .map(Observation::of)
                                .ifPresent(out::collect),
                        RecordTypes.of(Observation.class)),
                "visitor-erasures");
        DataStream<Observation> erasedDevices = named(
                links.union(customerErasures)
                        .keyBy(CustomerDirectory::keyOf, Types.STRING)
                        .process(new CustomerDirectoryFunction(rules), RecordTypes.of(Observation.class)),
                "devices-of-customers");
        DataStream<PersonDelta> assigned = named(
                observations
                        .union(visitorErasures, customerErasures, erasedDevices)
                        .keyBy(JourneyReplay::deviceKey, Types.STRING)
                        .process(new VisitorFunction(rules), RecordTypes.of(PersonDelta.class)),
                "identity-by-visitor");
        DataStream<PersonDelta> erasedPersons = mapped(
                "person-erasures",
                customerErasures,
                observation -> PersonDelta.erase(
                        observation.erasure().customerId(),
                        observation.erasure().requestedAt()),
                PersonDelta.class);
        return named(
                assigned.union(erasedPersons)
                        .keyBy(PersonDelta::personId, Types.STRING)
                        .process(new PersonFunction(rules), RecordTypes.of(JourneyChange.class)),
                "journeys-by-person");
    }

    /**
     * One operator keeps the sums of all days, for the trailing report needs them all: one thread, which adds while
     * days go on and solves the models, with all their replicates, when one has ended.
     */
    private DataStream<AttributionRow> attribution(DataStream<JourneyChange> journeys, DataStream<Spend> spend) {
        DataStream<ReportInput> inputs = mapped("journeys-to-report", journeys, ReportInput::of, ReportInput.class)
                .union(mapped("spend-to-report", spend, ReportInput::of, ReportInput.class));
        return named(
                inputs.keyBy(input -> REPORT, Types.STRING)
                        .process(
                                new ReportFunction(config.reportRules(), config.reportInterval()),
                                RecordTypes.of(AttributionRow.class))
                        .setParallelism(1),
                "attribution");
    }

    /** What is not too late; the rest is rejected. */
    private DataStream<RawRecord> inTime(String topic, DataStream<RawRecord> raw) {
        SingleOutputStreamOperator<RawRecord> inTime = named(
                raw.process(new LatenessFilter(config.rules()), RecordTypes.of(RawRecord.class)), "in-time-" + topic);
        reject(inTime);
        return inTime;
    }

    private <T extends Record> SingleOutputStreamOperator<T> decoded(
            String topic, DataStream<RawRecord> raw, EventCodec<T> codec) {
        SingleOutputStreamOperator<T> decoded = named(
                raw.process(new DecodeFunction<>(codec.type(), codec.decoder(config.decodeRules()))),
                "decode-" + topic);
        reject(decoded);
        return decoded;
    }

    private void reject(SingleOutputStreamOperator<?> operator) {
        DataStream<Rejected> refused = operator.getSideOutput(DecodeFunction.REJECTED);
        rejected = rejected == null ? refused : rejected.union(refused);
    }

    private static <A, B extends Record> SingleOutputStreamOperator<B> mapped(
            String name, DataStream<A> stream, MapFunction<A, B> function, Class<B> type) {
        return named(stream.map(function, RecordTypes.of(type)), name);
    }

    private static <T> SingleOutputStreamOperator<T> named(SingleOutputStreamOperator<T> operator, String name) {
        return operator.name(name).uid(name);
    }
}
