package io.touchstock.connectors.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BiConsumer;

/** Writes fields as one JSON object on one line. */
final class JsonWriter implements FieldWriter {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final JsonGenerator out;

    private JsonWriter(JsonGenerator out) {
        this.out = out;
    }

    static <T> String write(T event, BiConsumer<T, FieldWriter> fields) {
        StringWriter text = new StringWriter(256);
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            new JsonWriter(generator).object(event, fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter has no IO to fail
        }
        return text.toString();
    }

    @Override
    public void text(String name, String value) {
        if (value != null) {
            write(() -> out.writeStringField(name, value));
        }
    }

    @Override
    public void money(String name, Long micros) {
        if (micros != null) {
            write(() -> out.writeNumberField(name, Micros.toDecimal(micros)));
        }
    }

    @Override
    public void whole(String name, long value) {
        write(() -> out.writeNumberField(name, value));
    }

    /** Infinities and NaN become text, as JSON has no number for them. */
    @Override
    public void number(String name, Double value) {
        if (value != null) {
            write(() -> out.writeNumberField(name, value));
        }
    }

    @Override
    public void flag(String name, boolean value) {
        write(() -> out.writeBooleanField(name, value));
    }

    @Override
    public void texts(String name, List<String> values) {
        if (values.isEmpty()) {
            return;
        }
        write(() -> {
            out.writeArrayFieldStart(name);
            for (String value : values) {
                out.writeString(value);
            }
            out.writeEndArray();
        });
    }

    @Override
    public <V> void nested(String name, V value, BiConsumer<V, FieldWriter> fields) {
        write(() -> out.writeFieldName(name));
        object(value, fields);
    }

    @Override
    public <V> void list(String name, List<V> values, BiConsumer<V, FieldWriter> fields) {
        write(() -> out.writeArrayFieldStart(name));
        values.forEach(value -> object(value, fields));
        write(out::writeEndArray);
    }

    private <V> void object(V value, BiConsumer<V, FieldWriter> fields) {
        write(out::writeStartObject);
        fields.accept(value, this);
        write(out::writeEndObject);
    }

    private static void write(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
