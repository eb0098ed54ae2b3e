package io.touchstock.app.cli;

import io.touchstock.connectors.codec.DecodeClock;
import io.touchstock.connectors.codec.DecodeRules;
import io.touchstock.connectors.codec.EventCodec;
import io.touchstock.connectors.codec.EventCodecs;
import io.touchstock.connectors.event.Spend;
import io.touchstock.connectors.files.EventFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;

/** Reads files of Touchstock's own events, CSV or JSON lines. */
final class OwnEvents {
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private final DecodeRules rules;
    private final BadRows badRows;
    private final InputEvents.Builder events = new InputEvents.Builder();

    OwnEvents(Currency currency, BadRows badRows) {
        this.rules =
                new DecodeRules(currency.getCurrencyCode(), Instant.EPOCH, Duration.ZERO, DecodeClock.fixed(LATEST));
        this.badRows = badRows;
    }

    void touchpoints(Path file) {
        read(file, EventCodecs.TOUCHPOINTS, events::touchpoint);
    }

    void orders(Path file) {
        read(file, EventCodecs.ORDERS, events::order);
    }

    void identities(Path file) {
        read(file, EventCodecs.IDENTITIES, events::identity);
    }

    List<Spend> spend(Path file) {
        List<Spend> spend = new ArrayList<>();
        read(file, EventCodecs.SPEND, spend::add);
        return spend;
    }

    InputEvents events() {
        return events.build();
    }

    private <T extends Record> void read(Path file, EventCodec<T> codec, Consumer<T> sink) {
        events.file(file);
        if (badRows.policy() == BadRows.Policy.FAIL) {
            for (T event : EventFiles.read(file, codec, rules)) {
                events.row(file);
                sink.accept(event);
            }
            return;
        }
        EventFiles.decode(file, codec, rules, decoded -> {
            events.row(file);
            decoded.fold(
                    event -> {
                        sink.accept(event);
                        return null;
                    },
                    rejected -> {
                        badRows.add(rejected);
                        return null;
                    });
        });
    }
}
