package io.touchstock.connectors.files;

import io.touchstock.connectors.codec.DecodeRules;
import io.touchstock.connectors.codec.EventCodec;
import io.touchstock.connectors.event.Decoded;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Reads and writes files of events. A file whose first character is a brace holds JSON lines; any other is CSV with
 * columns named like the JSON fields, in camelCase or snake_case.
 */
public final class EventFiles {

    private static final int LONGEST_INDENT = 1 << 12;

    private EventFiles() {}

    /**
     * All events of a file, in its order; orders in the order of their first rows.
     *
     * @throws BadFile at the first line that cannot be used
     */
    public static <T extends Record> List<T> read(Path file, EventCodec<T> codec, DecodeRules rules) {
        List<T> events = new ArrayList<>();
        if (holdsJson(file)) {
            new JsonLines<>(file, codec, rules).readStrictly(events::add);
        } else {
            new CsvEvents<>(file, codec, rules).readStrictly(events::add);
        }
        return events;
    }

    /**
     * Reads a file to its end, whatever its lines hold; what cannot be used comes as a refusal with its line.
     *
     * @throws BadFile if the file as a whole cannot be used: it is missing, no CSV, or lacks a column
     */
    public static <T extends Record> void decode(
            Path file, EventCodec<T> codec, DecodeRules rules, Consumer<Decoded<T>> sink) {
        if (holdsJson(file)) {
            new JsonLines<>(file, codec, rules).decode(sink);
        } else {
            new CsvEvents<>(file, codec, rules).decode(sink);
        }
    }

    /**
     * Writes events as CSV if the name says so ({@code .csv}, {@code .csv.gz}), otherwise as JSON lines.
     *
     * @throws BadFile if it cannot be written
     */
    public static <T extends Record> void write(Path file, EventCodec<T> codec, Iterable<T> events) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".csv.gz")) {
            CsvEvents.write(file, codec, events);
        } else {
            JsonLines.write(file, codec, events);
        }
    }

    /**
     * Whether a file holds JSON lines; if not, it is taken for CSV.
     *
     * @throws BadFile if it cannot be read
     */
    public static boolean holdsJson(Path file) {
        try (BufferedReader in = TextInput.open(file)) {
            for (int i = 0; i < LONGEST_INDENT; i++) {
                int c = in.read();
                if (c < 0 || !Character.isWhitespace(c)) {
                    return c == '{';
                }
            }
            return false;
        } catch (IOException e) {
            throw TextInput.unreadable(file, e);
        }
    }
}
