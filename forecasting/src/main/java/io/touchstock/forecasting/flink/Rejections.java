package io.touchstock.forecasting.flink;

import io.touchstock.connectors.codec.EventCodecs;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.flink.RecordTypes;
import io.touchstock.forecasting.demand.SeriesEvent;
import org.apache.flink.util.OutputTag;

/** Where input goes that came too late to count. */
final class Rejections {
    static final OutputTag<Rejected> TAG = new OutputTag<>("rejected-demand", RecordTypes.of(Rejected.class));

    /** The position in its topic is not known any more once an event has been decoded. */
    private static final long UNKNOWN_POSITION = -1;

    private Rejections() {}

    static Rejected of(String source, String reason, String payload) {
        return new Rejected(source, UNKNOWN_POSITION, reason, payload);
    }

    static Rejected of(SeriesEvent event, String reason) {
        String payload = event.stockLevel().map(EventCodecs.STOCK::toJson).orElseGet(() -> String.valueOf(event));
        return of(event.kind().source(), reason, payload);
    }
}
