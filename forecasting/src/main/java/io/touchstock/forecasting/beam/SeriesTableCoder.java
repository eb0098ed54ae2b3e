package io.touchstock.forecasting.beam;

import io.touchstock.forecasting.history.SeriesTable;
import io.touchstock.forecasting.history.TableDay;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.AtomicCoder;

/** Series with their days; a day takes two bytes and, where its price is another than the day before, that price. */
final class SeriesTableCoder extends AtomicCoder<SeriesTable> {
    private static final long serialVersionUID = 1L;
    private static final int EMPTY = 1;
    private static final int PROMOTED = 2;
    private static final int OTHER_PRICE = 4;
    private static final int NOT_NEXT_DAY = 8;
    private static final int NO_UNITS = 16;

    @Override
    public void encode(SeriesTable table, OutputStream out) throws IOException {
        Fields.writeText(table.sku(), out);
        Fields.writeText(table.location(), out);
        Fields.writeText(table.category(), out);
        Fields.writeInt(table.days().size(), out);
        LocalDate expected = LocalDate.MIN;
        long price = 0;
        for (TableDay day : table.days()) {
            boolean next = day.day().equals(expected);
            boolean otherPrice = day.priceMicros() != price;
            out.write((day.shelfEmpty() ? EMPTY : 0)
                    | (day.promoted() ? PROMOTED : 0)
                    | (otherPrice ? OTHER_PRICE : 0)
                    | (next ? 0 : NOT_NEXT_DAY)
                    | (day.knowsUnits() ? 0 : NO_UNITS));
            if (!next) {
                Fields.writeDay(day.day(), out);
            }
            if (day.knowsUnits()) {
                Fields.writeInt(day.units(), out);
            }
            if (otherPrice) {
                Fields.writeLong(day.priceMicros(), out);
            }
            expected = day.day().plusDays(1);
            price = day.priceMicros();
        }
    }

    @Override
    public SeriesTable decode(InputStream in) throws IOException {
        String sku = Fields.readText(in);
        String location = Fields.readText(in);
        String category = Fields.readText(in);
        int count = Fields.readInt(in);
        List<TableDay> days = new ArrayList<>(count);
        LocalDate day = LocalDate.EPOCH;
        long price = 0;
        for (int i = 0; i < count; i++) {
            int flags = in.read();
            day = (flags & NOT_NEXT_DAY) != 0 ? Fields.readDay(in) : day;
            int units = (flags & NO_UNITS) != 0 ? TableDay.UNKNOWN : Fields.readInt(in);
            price = (flags & OTHER_PRICE) != 0 ? Fields.readLong(in) : price;
            days.add(new TableDay(day, units, (flags & EMPTY) != 0, (flags & PROMOTED) != 0, price));
            day = day.plusDays(1);
        }
        return new SeriesTable(sku, location, category, days);
    }

    /** A series as it waits for the others of its shard. */
    static byte[] packed(SeriesTable table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new SeriesTableCoder().encode(table, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be: written to memory", e);
        }
        return bytes.toByteArray();
    }

    static SeriesTable unpacked(byte[] bytes) {
        try {
            return new SeriesTableCoder().decode(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be: read from memory", e);
        }
    }
}
