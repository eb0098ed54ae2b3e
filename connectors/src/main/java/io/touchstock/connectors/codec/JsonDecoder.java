package io.touchstock.connectors.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchstock.connectors.event.Decoded;
import io.touchstock.connectors.event.Rejected;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** Reads one JSON object a record. */
final class JsonDecoder<T> implements Decoder<T> {

    private static final long serialVersionUID = 1L;

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private final EventFormat<T> format;
    private final DecodeRules rules;

    JsonDecoder(EventFormat<T> format, DecodeRules rules) {
        this.format = format;
        this.rules = rules;
    }

    @Override
    public Decoded<T> decode(RawRecord raw) {
        try {
            return Decoded.accepted(read(raw.payload()));
        } catch (FieldProblem e) {
            String payload = raw.payload() == null ? "" : raw.payload();
            return Decoded.rejected(new Rejected(raw.source(), raw.offset(), e.getMessage(), payload));
        }
    }

    T read(String json) throws FieldProblem {
        return format.read(new FieldReader(new JsonFields(parse(json)), rules));
    }

    @Override
    public long eventTimeMillis(RawRecord raw) {
        Instant time = time(raw.payload());
        return time == null || !acceptable(time) ? Long.MIN_VALUE : time.toEpochMilli();
    }

    private boolean acceptable(Instant time) {
        return !time.isBefore(rules.earliest())
                && !time.isAfter(rules.clock().instant().plus(rules.maxAhead()));
    }

    /** Looks for the one field without building a tree: the source asks this of every record. */
    private Instant time(String payload) {
        String name = format.timeField();
        if (payload == null || name == null) {
            return null;
        }
        String snake = SnakeCase.of(name);
        try (JsonParser parser = READER.createParser(payload)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
                JsonToken value = parser.nextToken();
                if (field.equals(name) || field.equals(snake)) {
                    return value == JsonToken.VALUE_STRING ? parseTime(parser.getText()) : null;
                }
                parser.skipChildren();
            }
            return null;
        } catch (IOException | DateTimeParseException e) {
            return null; // decode will say what is wrong with it
        }
    }

    private static Instant parseTime(String text) {
        return text.indexOf('T') < 0
                ? LocalDate.parse(text.strip()).atStartOfDay(ZoneOffset.UTC).toInstant()
                : Moments.parse(text);
    }

    private static ObjectNode parse(String payload) throws FieldProblem {
        if (payload == null || payload.isBlank()) {
            throw new FieldProblem("payload", "is empty. Send one JSON object a record.");
        }
        JsonNode node;
        try {
            node = READER.readTree(payload);
        } catch (JsonProcessingException e) {
            throw new FieldProblem(
                    "payload",
                    "is no JSON: " + oneLine(e.getOriginalMessage()) + position(e)
                            + ". Send one JSON object a record.");
        }
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new FieldProblem(
                "payload", "is " + FieldProblem.shown(payload) + ", no JSON object. Send one JSON object a record.");
    }

    private static String position(JsonProcessingException e) {
        return e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
