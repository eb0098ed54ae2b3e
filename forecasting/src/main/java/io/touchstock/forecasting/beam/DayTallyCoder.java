package io.touchstock.forecasting.beam;

import io.touchstock.forecasting.demand.DayTally;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;

/** What days came to, field by field. */
final class DayTallyCoder extends AtomicCoder<DayTally> {
    private static final long serialVersionUID = 1L;

    @Override
    public void encode(DayTally tally, OutputStream out) throws IOException {
        Fields.writeInt(tally.units(), out);
        Fields.writeLong(tally.revenueMicros(), out);
        out.write(tally.seenEmpty() ? 1 : 0);
        Fields.writeLong(tally.countedAtMillis(), out);
        Fields.writeInt(tally.onHand(), out);
    }

    @Override
    public DayTally decode(InputStream in) throws IOException {
        return new DayTally(
                Fields.readInt(in), Fields.readLong(in), in.read() == 1, Fields.readLong(in), Fields.readInt(in));
    }
}
