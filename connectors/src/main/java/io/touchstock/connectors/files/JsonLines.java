package io.touchstock.connectors.files;

import io.touchstock.connectors.codec.DecodeRules;
import io.touchstock.connectors.codec.EventCodec;
import io.touchstock.connectors.codec.FieldProblem;
import io.touchstock.connectors.event.Decoded;
import io.touchstock.connectors.event.Rejected;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A file with one JSON object a line. Blank lines are skipped. */
final class JsonLines<T extends Record> {

    private final Path file;
    private final EventCodec<T> codec;
    private final DecodeRules rules;

    JsonLines(Path file, EventCodec<T> codec, DecodeRules rules) {
        this.file = file;
        this.codec = codec;
        this.rules = rules;
    }

    void readStrictly(Consumer<T> sink) {
        forEachLine((line, text) -> {
            try {
                sink.accept(codec.read(text, rules));
            } catch (FieldProblem e) {
                throw new BadFile(file, line, e.ofWhole() ? null : e.field(), e.finding());
            }
        });
    }

    void decode(Consumer<Decoded<T>> sink) {
        forEachLine((line, text) -> {
            try {
                sink.accept(Decoded.accepted(codec.read(text, rules)));
            } catch (FieldProblem e) {
                sink.accept(Decoded.rejected(new Rejected(file.toString(), line, e.getMessage(), text)));
            }
        });
    }

    static <T extends Record> void write(Path file, EventCodec<T> codec, Iterable<T> events) {
        try (Writer out = TextOutput.create(file)) {
            for (T event : events) {
                out.write(codec.toJson(event));
                out.write('\n');
            }
        } catch (IOException e) {
            throw TextOutput.unwritable(file, e);
        }
    }

    private void forEachLine(Line sink) {
        long number = 0;
        try (BufferedReader in = TextInput.open(file)) {
            for (String text = in.readLine(); text != null; text = in.readLine()) {
                number++;
                if (!text.isBlank()) {
                    sink.accept(number, text);
                }
            }
        } catch (IOException e) {
            throw TextInput.unreadable(file, e);
        }
    }

    @FunctionalInterface
    private interface Line {
        void accept(long number, String text);
    }
}
