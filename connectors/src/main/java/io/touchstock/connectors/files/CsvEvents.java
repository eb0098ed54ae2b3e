package io.touchstock.connectors.files;

import io.touchstock.connectors.codec.DecodeRules;
import io.touchstock.connectors.codec.EventCodec;
import io.touchstock.connectors.codec.FieldProblem;
import io.touchstock.connectors.codec.Row;
import io.touchstock.connectors.event.Decoded;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A CSV file of events. One row is one event, read as a stream; only where several rows make one event (the lines of an
 * order) all rows are held until the end, because they need not follow each other.
 */
final class CsvEvents<T extends Record> {

    private final Path file;
    private final EventCodec<T> codec;
    private final DecodeRules rules;

    CsvEvents(Path file, EventCodec<T> codec, DecodeRules rules) {
        this.file = file;
        this.codec = codec;
        this.rules = rules;
    }

    void readStrictly(Consumer<T> sink) {
        forEachEvent(rows -> {
            try {
                sink.accept(codec.read(rows, rules));
            } catch (FieldProblem e) {
                throw new BadFile(file, e.line(), column(e, rows.get(0)), e.finding());
            }
        });
    }

    void decode(Consumer<Decoded<T>> sink) {
        forEachEvent(rows -> sink.accept(codec.decode(rows, rules)));
    }

    static <T extends Record> void write(Path file, EventCodec<T> codec, Iterable<T> events) {
        if (!codec.hasRows()) {
            throw new BadFile(
                    file, 0, null, codec.type().getSimpleName() + " has no form as CSV rows. Write a .jsonl file.");
        }
        try (CsvOutput out = CsvOutput.create(file, codec.columns())) {
            events.forEach(event -> codec.toRows(event).forEach(out::row));
        }
    }

    private void forEachEvent(Consumer<List<Row>> sink) {
        if (!codec.hasRows()) {
            throw new BadFile(
                    file, 0, null, codec.type().getSimpleName() + " has no form as CSV rows. Give a JSON-lines file.");
        }
        try (CsvFile csv = CsvFile.open(file)) {
            codec.requiredColumns().forEach(csv::column);
            if (codec.groupedBy().isEmpty()) {
                csv.rowsOfAnyLength().forEachRemaining(row -> sink.accept(List.of(row)));
            } else {
                groups(csv.rowsOfAnyLength()).forEach(sink);
            }
        }
    }

    /** The rows of each event, in the order of first rows. Rows that do not say where they belong stay alone. */
    private Iterable<List<Row>> groups(Iterator<Row> rows) {
        Map<List<String>, List<Row>> groups = new LinkedHashMap<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            List<String> key = key(row);
            groups.computeIfAbsent(key, unseen -> new ArrayList<>(2)).add(row);
        }
        return groups.values();
    }

    private List<String> key(Row row) {
        List<String> key = new ArrayList<>();
        for (String column : codec.groupedBy()) {
            String value = row.value(column);
            if (value == null || value.isBlank() || !row.fitsHeader()) {
                return List.of("line", Long.toString(row.line()), "alone");
            }
            key.add(column.equals("status") ? value.strip().toUpperCase(Locale.ROOT) : value);
        }
        return key;
    }

    /** The column as the file spells it; null where the problem is the row as a whole. */
    private static String column(FieldProblem problem, Row row) {
        if (problem.ofWhole()) {
            return null;
        }
        return row.header().spelled(problem.field().substring(problem.field().lastIndexOf('.') + 1));
    }
}
