package io.touchstock.attribution.flink;

import io.touchstock.connectors.codec.Decoder;
import io.touchstock.connectors.codec.EventCodec;
import io.touchstock.connectors.codec.EventCodecs;
import io.touchstock.connectors.codec.RawRecord;
import io.touchstock.connectors.event.AttributionRow;
import io.touchstock.connectors.event.Credit;
import io.touchstock.connectors.event.Erasure;
import io.touchstock.connectors.event.IdentityLink;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.event.Spend;
import io.touchstock.connectors.event.Touchpoint;
import io.touchstock.connectors.flink.RecordTypes;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Runs the journey job on a mini cluster over lists of payloads, in their order, and holds what came out. */
public final class JourneyJobRun {

    private final String name;
    private final List<String> touchpoints = new ArrayList<>();
    private final List<String> orders = new ArrayList<>();
    private final List<String> identities = new ArrayList<>();
    private final List<String> erasures = new ArrayList<>();
    private final List<String> spend = new ArrayList<>();

    /** @param name no two runs at a time may share */
    public JourneyJobRun(String name) {
        this.name = name;
    }

    public JourneyJobRun touchpoints(List<Touchpoint> events) {
        events.forEach(event -> touchpoints.add(EventCodecs.TOUCHPOINTS.toJson(event)));
        return this;
    }

    public JourneyJobRun rawTouchpoint(String payload) {
        touchpoints.add(payload);
        return this;
    }

    public JourneyJobRun orders(List<Order> events) {
        events.forEach(event -> orders.add(EventCodecs.ORDERS.toJson(event)));
        return this;
    }

    public JourneyJobRun identities(List<IdentityLink> events) {
        events.forEach(event -> identities.add(EventCodecs.IDENTITIES.toJson(event)));
        return this;
    }

    public JourneyJobRun erasures(List<Erasure> events) {
        events.forEach(event -> erasures.add(EventCodecs.ERASURES.toJson(event)));
        return this;
    }

    public JourneyJobRun spend(List<Spend> events) {
        events.forEach(event -> spend.add(EventCodecs.SPEND.toJson(event)));
        return this;
    }

    /** Runs the job to the end of its input. */
    public JourneyJobRun execute(JourneyJobConfig config, int parallelism) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setParallelism(parallelism);
        JourneyJob.define(
                env,
                new JourneySources(
                        source(env, config, "touchpoints", touchpoints, EventCodecs.TOUCHPOINTS),
                        source(env, config, "orders", orders, EventCodecs.ORDERS),
                        source(env, config, "identities", identities, EventCodecs.IDENTITIES),
                        source(env, config, "erasures", erasures, EventCodecs.ERASURES),
                        source(env, config, "spend", spend, EventCodecs.SPEND)),
                new JourneySinks(
                        CollectingSink.into(name + "-journeys"),
                        CollectingSink.into(name + "-credits"),
                        CollectingSink.into(name + "-attribution"),
                        CollectingSink.into(name + "-rejected")),
                config);
        env.execute(name);
        return this;
    }

    public List<JourneyChange> journeys() {
        return CollectingSink.in(name + "-journeys");
    }

    public List<Credit> credits() {
        return CollectingSink.in(name + "-credits");
    }

    public List<AttributionRow> attribution() {
        return CollectingSink.in(name + "-attribution");
    }

    public List<Rejected> rejected() {
        return CollectingSink.in(name + "-rejected");
    }

    private static DataStream<RawRecord> source(
            StreamExecutionEnvironment env,
            JourneyJobConfig config,
            String topic,
            List<String> payloads,
            EventCodec<?> codec) {
        List<RawRecord> raw = new ArrayList<>();
        raw.add(new RawRecord(topic, 0, -1, 0, null, "no JSON: a collection source must not be empty"));
        for (int offset = 0; offset < payloads.size(); offset++) {
            raw.add(new RawRecord(topic, 0, offset, 0, null, payloads.get(offset)));
        }
        Decoder<?> decoder = codec.decoder(config.decodeRules());
        return env.fromData(raw, RecordTypes.of(RawRecord.class))
                .uid(topic)
                .assignTimestampsAndWatermarks(
                        WatermarkStrategy.<RawRecord>forGenerator(context -> new AfterEachEvent())
                                .withTimestampAssigner((record, before) -> decoder.eventTimeMillis(record)))
                .uid(topic + "-watermarks");
    }

    /** The watermark follows the newest event at once, so that every disorder is lateness. */
    private static final class AfterEachEvent implements WatermarkGenerator<RawRecord> {

        private long newest = Long.MIN_VALUE;

        @Override
        public void onEvent(RawRecord event, long timestamp, WatermarkOutput output) {
            if (timestamp > newest) {
                newest = timestamp;
                output.emitWatermark(new Watermark(timestamp));
            }
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            // Said after each event already.
        }
    }
}
