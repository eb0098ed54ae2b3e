package io.touchstock.attribution.flink;

import io.touchstock.attribution.journey.JourneyRules;
import io.touchstock.connectors.codec.RawRecord;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.flink.DecodeFunction;
import java.time.Instant;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Sends what comes too late to the rejected, while payload and position are at hand. Records whose time nobody can tell
 * pass; decoding refuses them.
 */
final class LatenessFilter extends ProcessFunction<RawRecord, RawRecord> {

    private static final long serialVersionUID = 1L;

    private final JourneyRules rules;

    LatenessFilter(JourneyRules rules) {
        this.rules = rules;
    }

    @Override
    public void processElement(RawRecord raw, Context context, Collector<RawRecord> out) {
        Instant watermark = EventTimers.watermark(context.timerService());
        Long timestamp = context.timestamp();
        if (timestamp == null || timestamp == Long.MIN_VALUE || !isLate(timestamp, watermark)) {
            out.collect(raw);
        } else {
            context.output(DecodeFunction.REJECTED, refusal(raw, Instant.ofEpochMilli(timestamp), watermark));
        }
    }

    private boolean isLate(long timestamp, Instant watermark) {
        return rules.isLate(Instant.ofEpochMilli(timestamp), watermark);
    }

    private Rejected refusal(RawRecord raw, Instant occurredAt, Instant watermark) {
        String reason = "occurredAt: " + occurredAt + " is more than the allowed lateness of " + rules.allowedLateness()
                + " behind the watermark " + watermark
                + ". Allow more lateness, or bring it in with the backfill.";
        return new Rejected(raw.source(), raw.offset(), reason, raw.payload());
    }
}
