package io.touchstock.connectors.codec;

import io.touchstock.connectors.event.Decoded;
import java.io.Serializable;
import java.util.List;

/**
 * One kind of event between its record and text. Immutable, serialisable, thread-safe; get one from
 * {@link EventCodecs}.
 */
public final class EventCodec<T extends Record> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Class<T> type;
    private final EventFormat<T> format;

    EventCodec(Class<T> type, EventFormat<T> format) {
        this.type = type;
        this.format = format;
    }

    public Class<T> type() {
        return type;
    }

    /** Reads JSON records. Serialisable, for Flink's operators. */
    public Decoder<T> decoder(DecodeRules rules) {
        return new JsonDecoder<>(format, rules);
    }

    /** Reads one JSON object. */
    public T read(String json, DecodeRules rules) throws FieldProblem {
        return new JsonDecoder<>(format, rules).read(json);
    }

    /** The event as one JSON object on one line; amounts as decimals, what is null left out. */
    public String toJson(T event) {
        return JsonWriter.write(event, format::write);
    }

    /** The key under which its topic holds it; null if any partition will do. */
    public String key(T event) {
        return format.key(event);
    }

    /** Columns that a CSV file of these events must have, in camelCase. */
    public List<String> requiredColumns() {
        return format.requiredColumns();
    }

    /** Columns that it may have, in camelCase. */
    public List<String> optionalColumns() {
        return format.optionalColumns();
    }

    /** The columns by whose values several rows make one event; empty if one row is one event. */
    public List<String> groupedBy() {
        return format.groupedBy();
    }

    /**
     * Reads an event from its CSV rows: one row, or for a kind with {@link #groupedBy} all rows of one event.
     *
     * @throws FieldProblem with the line of the row at fault
     */
    public T read(List<Row> rows, DecodeRules rules) throws FieldProblem {
        return RowReader.read(format, rows, rules);
    }

    /** The same, with what is wrong as a value. */
    public Decoded<T> decode(List<Row> rows, DecodeRules rules) {
        return RowReader.decode(format, rows, rules);
    }

    /** The event as CSV rows, one for each line of an order; values in the order of the columns, empty for null. */
    public List<List<String>> toRows(T event) {
        return RowWriter.write(event, format);
    }

    /** Whether it has a form as CSV rows; what nests deeper has none. */
    public boolean hasRows() {
        return !columns().isEmpty();
    }

    /** All columns, as {@link #toRows} writes them: the required ones, then the optional. */
    public List<String> columns() {
        return RowWriter.columns(format);
    }
}
