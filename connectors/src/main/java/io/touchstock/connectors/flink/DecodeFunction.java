package io.touchstock.connectors.flink;

import io.touchstock.connectors.codec.Decoder;
import io.touchstock.connectors.codec.RawRecord;
import io.touchstock.connectors.event.Rejected;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Turns raw records into events. What cannot be used leaves by the side output {@link #REJECTED} and never stops the
 * job. Keeps no state; the record's timestamp stays as the source set it.
 *
 * <p>Metrics: {@code decodeAccepted} and {@code decodeRejected}, in records.
 */
public final class DecodeFunction<T extends Record> extends ProcessFunction<RawRecord, T>
        implements ResultTypeQueryable<T> {

    /** The inputs that were refused. */
    public static final OutputTag<Rejected> REJECTED = new OutputTag<>("rejected", RecordTypes.of(Rejected.class));

    private static final long serialVersionUID = 1L;

    private final Decoder<T> decoder;
    private final TypeInformation<T> type;
    private transient Counter accepted;
    private transient Counter rejected;

    /**
     * A function for one kind of event.
     *
     * @param decoder decides, for example {@code EventCodecs.TOUCHPOINTS.decoder(rules)}
     */
    public DecodeFunction(Class<T> type, Decoder<T> decoder) {
        this.type = RecordTypes.of(type);
        this.decoder = Objects.requireNonNull(decoder, "decoder");
    }

    @Override
    public void open(OpenContext context) {
        accepted = getRuntimeContext().getMetricGroup().counter("decodeAccepted");
        rejected = getRuntimeContext().getMetricGroup().counter("decodeRejected");
    }

    @Override
    public void processElement(RawRecord raw, Context context, Collector<T> out) {
        decoder.decode(raw)
                .fold(
                        event -> {
                            accepted.inc();
                            out.collect(event);
                            return event;
                        },
                        refusal -> {
                            rejected.inc();
                            context.output(REJECTED, refusal);
                            return refusal;
                        });
    }

    @Override
    public TypeInformation<T> getProducedType() {
        return type;
    }
}
