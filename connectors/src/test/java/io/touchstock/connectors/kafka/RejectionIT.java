package io.touchstock.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.Samples;
import io.touchstock.connectors.codec.DecodeClock;
import io.touchstock.connectors.codec.DecodeRules;
import io.touchstock.connectors.codec.Decoder;
import io.touchstock.connectors.codec.EventCodecs;
import io.touchstock.connectors.codec.RawRecord;
import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.event.Touchpoint;
import io.touchstock.connectors.flink.DecodeFunction;
import io.touchstock.connectors.flink.RecordTypes;
import io.touchstock.connectors.flink.Watermarks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.util.Collector;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RejectionIT {

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(2)
            .build());

    private static final DecodeRules RULES = new DecodeRules(
            "EUR",
            Instant.parse("2015-01-01T00:00:00Z"),
            Duration.ofHours(1),
            DecodeClock.fixed(Instant.parse("2026-03-02T00:00:00Z")));
    private static final Decoder<Touchpoint> DECODER = EventCodecs.TOUCHPOINTS.decoder(RULES);

    private EmbeddedBroker broker;

    @BeforeEach
    void startBroker() {
        broker = EmbeddedBroker.start();
        broker.createTopics(3, Topics.TOUCHPOINTS);
        broker.createTopics(1, "accepted", Topics.REJECTED, Topics.DEMAND);
    }

    @AfterEach
    void stopBroker() {
        broker.close();
    }

    @Test
    void a_broken_record_goes_to_rejected_with_payload_position_and_reason_and_the_rest_arrives() throws Exception {
        String good = EventCodecs.TOUCHPOINTS.toJson(Samples.TOUCHPOINT);
        String unknownKind = good.replace("CLICK", "CLIKC");
        try (TopicWriter writer = new TopicWriter(broker.cluster())) {
            writer.write(Topics.TOUCHPOINTS, 0, "v-1", good);
            writer.write(Topics.TOUCHPOINTS, 0, "v-1", "{\"eventId\":");
            writer.write(Topics.TOUCHPOINTS, 1, null, null);
            writer.write(Topics.TOUCHPOINTS, 1, "v-1", unknownKind);
            writer.write(Topics.TOUCHPOINTS, 1, "v-1", EventCodecs.TOUCHPOINTS.toJson(Samples.BARE_TOUCHPOINT));
            writer.flush();
        }

        StreamExecutionEnvironment env = environment();
        KafkaSource<RawRecord> source = RawRecordSource.bounded(broker.cluster(), Topics.TOUCHPOINTS, "rejection");
        SingleOutputStreamOperator<Touchpoint> decoded = env.fromSource(
                        source, Watermarks.ofRaw(DECODER, Duration.ZERO, Duration.ofSeconds(1)), "touchpoints")
                .uid("touchpoints")
                .process(new DecodeFunction<>(Touchpoint.class, DECODER))
                .name("decode")
                .uid("decode");
        decoded.sinkTo(EventSink.exactlyOnce(
                        broker.cluster(), "accepted", EventCodecs.TOUCHPOINTS, "rejection-it", Duration.ofMinutes(2)))
                .name("accepted")
                .uid("accepted");
        decoded.getSideOutput(DecodeFunction.REJECTED)
                .sinkTo(EventSink.atLeastOnce(broker.cluster(), Topics.REJECTED, EventCodecs.REJECTED))
                .name("rejected")
                .uid("rejected");
        env.execute("rejection");

        List<Touchpoint> accepted = new ArrayList<>();
        for (RawRecord raw : read("accepted")) {
            assertThat(raw.key()).isEqualTo("v-1");
            accepted.add(EventCodecs.TOUCHPOINTS.read(raw.payload(), RULES));
        }
        assertThat(accepted).containsExactlyInAnyOrder(Samples.TOUCHPOINT, Samples.BARE_TOUCHPOINT);

        List<Rejected> rejected = new ArrayList<>();
        for (RawRecord raw : read(Topics.REJECTED)) {
            rejected.add(EventCodecs.REJECTED.read(raw.payload(), RULES));
        }
        assertThat(rejected)
                .hasSize(3)
                .anySatisfy(each -> {
                    assertThat(each.source()).isEqualTo("touchpoints-0");
                    assertThat(each.position()).isEqualTo(1);
                    assertThat(each.payload()).isEqualTo("{\"eventId\":");
                    assertThat(each.reason()).startsWith("payload is no JSON");
                })
                .anySatisfy(each -> {
                    assertThat(each.source()).isEqualTo("touchpoints-1");
                    assertThat(each.position()).isEqualTo(0);
                    assertThat(each.payload()).isEmpty();
                })
                .anySatisfy(each -> {
                    assertThat(each.position()).isEqualTo(1);
                    assertThat(each.payload()).isEqualTo(unknownKind);
                    assertThat(each.reason()).contains("'CLIKC'").contains("Did you mean CLICK?");
                });
    }

    @Test
    void an_empty_partition_does_not_stop_the_watermark() throws Exception {
        try (TopicWriter writer = new TopicWriter(broker.cluster())) {
            writer.write(Topics.TOUCHPOINTS, 0, "v-1", EventCodecs.TOUCHPOINTS.toJson(at(Samples.NOON)));
            writer.write(
                    Topics.TOUCHPOINTS, 0, "v-1", EventCodecs.TOUCHPOINTS.toJson(at(Samples.NOON.plusSeconds(60))));
            writer.flush();
        }

        StreamExecutionEnvironment env = environment();
        env.fromSource(
                        RawRecordSource.unbounded(broker.cluster(), Topics.TOUCHPOINTS, "idle", StartFrom.EARLIEST),
                        Watermarks.ofRaw(DECODER, Duration.ofSeconds(1), Duration.ofMillis(500)),
                        "touchpoints")
                .uid("touchpoints")
                .process(new DecodeFunction<>(Touchpoint.class, DECODER))
                .uid("decode")
                .keyBy(Touchpoint::visitorId)
                .process(new WhenTheWatermarkPasses())
                .returns(RecordTypes.of(Demand.class))
                .uid("count")
                .sinkTo(EventSink.atLeastOnce(broker.cluster(), Topics.DEMAND, EventCodecs.DEMAND))
                .uid("sink");
        JobClient job = env.executeAsync("idle");
        try (TopicReader reader = new TopicReader(broker.cluster(), Topics.DEMAND)) {
            List<RawRecord> seen = new ArrayList<>();
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                seen.addAll(reader.poll(Duration.ofMillis(200)));
                assertThat(seen).hasSize(1);
            });
            assertThat(EventCodecs.DEMAND.read(seen.get(0).payload(), RULES).day())
                    .isEqualTo(LocalDate.parse("2026-03-01"));
        } finally {
            job.cancel().get();
        }
    }

    /** Speaks once, when event time has passed the first touchpoint of a visitor. */
    private static final class WhenTheWatermarkPasses extends KeyedProcessFunction<String, Touchpoint, Demand> {

        private static final long serialVersionUID = 1L;

        private transient ValueState<Touchpoint> first;

        @Override
        public void open(OpenContext context) {
            first = getRuntimeContext().getState(new ValueStateDescriptor<>("first", RecordTypes.of(Touchpoint.class)));
        }

        @Override
        public void processElement(Touchpoint touchpoint, Context context, Collector<Demand> out) throws Exception {
            if (first.value() == null) {
                first.update(touchpoint);
                context.timerService()
                        .registerEventTimeTimer(touchpoint.occurredAt().toEpochMilli());
            }
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext context, Collector<Demand> out) throws Exception {
            out.collect(new Demand(first.value().eventId(), "here", Samples.DAY, 1, false));
            first.clear();
        }
    }

    private static Touchpoint at(Instant moment) {
        Touchpoint like = Samples.TOUCHPOINT;
        return new Touchpoint(
                "e-" + moment,
                moment,
                like.visitorId(),
                like.customerId(),
                like.kind(),
                like.channel(),
                like.campaign(),
                like.sku(),
                like.costMicros(),
                like.consent());
    }

    private List<RawRecord> read(String topic) {
        try (TopicReader reader = new TopicReader(broker.cluster(), topic)) {
            return reader.readToEnd();
        }
    }

    private static StreamExecutionEnvironment environment() {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        env.setParallelism(2);
        env.enableCheckpointing(500);
        return env;
    }
}
