package io.touchstock.forecasting.flink;

import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.flink.RecordTypes;
import org.apache.flink.util.OutputTag;

/** Where input goes that came too late to count. */
final class Rejections {
    static final OutputTag<Rejected> TAG = new OutputTag<>("rejected-demand", RecordTypes.of(Rejected.class));

    /** The position in its topic is not known any more once an event has been decoded. */
    private static final long UNKNOWN_POSITION = -1;

    private Rejections() {}

    static Rejected of(String source, String reason, Object payload) {
        return new Rejected(source, UNKNOWN_POSITION, reason, payload.toString());
    }
}
