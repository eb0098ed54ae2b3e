package io.touchstock.forecasting.beam;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import org.apache.beam.sdk.coders.AtomicCoder;

/** Days. */
final class LocalDateCoder extends AtomicCoder<LocalDate> {
    private static final long serialVersionUID = 1L;

    @Override
    public void encode(LocalDate day, OutputStream out) throws IOException {
        Fields.writeDay(day, out);
    }

    @Override
    public LocalDate decode(InputStream in) throws IOException {
        return Fields.readDay(in);
    }
}
