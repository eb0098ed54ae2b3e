package io.touchstock.app.jobs;

import io.touchstock.app.config.KafkaConfig;
import io.touchstock.app.config.TouchstockConfig;
import io.touchstock.connectors.codec.DecodeRules;
import io.touchstock.connectors.codec.EventCodec;
import io.touchstock.connectors.codec.EventCodecs;
import io.touchstock.connectors.codec.RawRecord;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.flink.DecodeFunction;
import io.touchstock.connectors.flink.NeverHoldsBack;
import io.touchstock.connectors.flink.RecordTypes;
import io.touchstock.connectors.flink.Watermarks;
import io.touchstock.connectors.kafka.EventSink;
import io.touchstock.connectors.kafka.KafkaCluster;
import io.touchstock.connectors.kafka.RawRecordSource;
import io.touchstock.connectors.kafka.StartFrom;
import io.touchstock.connectors.kafka.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The topics of one job as streams. Every operator that it adds has a uid made of the job's and the topic's name, so
 * that savepoints fit as long as topics keep their names.
 */
final class KafkaStreams {

    private final StreamExecutionEnvironment env;
    private final TouchstockConfig config;
    private final KafkaCluster cluster;
    private final String job;
    private final DecodeRules rules;
    private final List<DataStream<Rejected>> refused = new ArrayList<>();

    KafkaStreams(StreamExecutionEnvironment env, TouchstockConfig config, String job) {
        this.env = env;
        this.config = config;
        this.job = job;
        KafkaConfig kafka = config.kafka();
        this.cluster = new KafkaCluster(kafka.bootstrapServers(), kafka.client());
        this.rules = decodeRules(config);
    }

    /** What the shop's configuration demands of every input. */
    static DecodeRules decodeRules(TouchstockConfig config) {
        return new DecodeRules(
                config.shop().currency().getCurrencyCode(),
                Instant.now().minus(config.shop().oldestEvent()),
                config.shop().futureTolerance(),
                Instant::now);
    }

    /** A topic's records as they came, with the event time that each names. */
    <T extends Record> DataStream<RawRecord> raw(String topic, EventCodec<T> codec) {
        return source(
                topic,
                Watermarks.aligned(
                        codec.decoder(rules),
                        config.flink().outOfOrderness(),
                        config.kafka().idleAfter(),
                        "touchstock-" + job,
                        config.flink().maxDrift()));
    }

    /** A topic's records as they came; event time does not wait for them. */
    DataStream<RawRecord> rawAsTheyCome(String topic) {
        return source(topic, NeverHoldsBack.strategy());
    }

    private DataStream<RawRecord> source(String topic, WatermarkStrategy<RawRecord> watermarks) {
        KafkaConfig kafka = config.kafka();
        return env.fromSource(
                        RawRecordSource.unbounded(
                                cluster,
                                kafka.topic(topic),
                                kafka.groupId() + "-" + job,
                                StartFrom.valueOf(kafka.startFrom().toUpperCase(Locale.ROOT))),
                        watermarks,
                        "topic " + topic)
                .uid(job + "-source-" + topic);
    }

    /** A topic's events; what cannot be decoded is kept for {@link #refused}. */
    <T extends Record> DataStream<T> decoded(String topic, EventCodec<T> codec) {
        return decode(raw(topic, codec), topic, codec);
    }

    /** The same for what is known rather than happens: event time does not wait for it. */
    <T extends Record> DataStream<T> decodedAsTheyCome(String topic, EventCodec<T> codec) {
        return decode(rawAsTheyCome(topic), topic, codec);
    }

    private <T extends Record> DataStream<T> decode(DataStream<RawRecord> raw, String topic, EventCodec<T> codec) {
        SingleOutputStreamOperator<T> events = raw.process(new DecodeFunction<>(codec.type(), codec.decoder(rules)))
                .name("decode " + topic)
                .uid(job + "-decode-" + topic);
        refused.add(events.getSideOutput(DecodeFunction.REJECTED));
        return events;
    }

    /** What {@link #decoded} could not use so far, together with more of the kind. */
    DataStream<Rejected> refused(DataStream<Rejected> more) {
        DataStream<Rejected> all = more;
        for (DataStream<Rejected> stream : refused) {
            all = all.union(stream);
        }
        return all;
    }

    /** Attaches a sink for refusals, and names the job in them: several jobs may read, and refuse, one record. */
    Consumer<DataStream<Rejected>> toRejected() {
        Consumer<DataStream<Rejected>> sink = to(Topics.REJECTED, EventCodecs.REJECTED);
        String name = job;
        return refusals -> sink.accept(refusals.map(refusal -> refusal.by(name), RecordTypes.of(Rejected.class))
                .name("refused by " + job)
                .uid(job + "-refused"));
    }

    /** Attaches a sink that writes to the topic. */
    <T extends Record> Consumer<DataStream<T>> to(String topic, EventCodec<T> codec) {
        KafkaConfig kafka = config.kafka();
        String name = kafka.topic(topic);
        return stream -> stream.sinkTo(
                        kafka.delivery().equals("exactly-once")
                                ? EventSink.exactlyOnce(
                                        cluster,
                                        name,
                                        codec,
                                        kafka.groupId() + "-" + job + "-" + topic,
                                        kafka.transactionTimeout())
                                : EventSink.atLeastOnce(cluster, name, codec))
                .name("topic " + topic)
                .uid(job + "-sink-" + topic);
    }
}
