package io.touchstock.app.cli;

import io.touchstock.attribution.journey.Observation;
import io.touchstock.attribution.journey.OrderChange;
import io.touchstock.attribution.journey.PersonalEvent;
import io.touchstock.connectors.codec.DecodeClock;
import io.touchstock.connectors.codec.DecodeRules;
import io.touchstock.connectors.codec.EventCodec;
import io.touchstock.connectors.codec.EventCodecs;
import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.Spend;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.connectors.event.Touchpoint;
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
    /** The currency of amounts where nobody names one. */
    static final Currency ASSUMED = Currency.getInstance("EUR");

    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private final DecodeRules rules;
    private final BadRows badRows;

    /** @param currency of the amounts; null for euros */
    OwnEvents(Currency currency, BadRows badRows) {
        this.rules = new DecodeRules(
                (currency == null ? ASSUMED : currency).getCurrencyCode(),
                Instant.EPOCH,
                Duration.ZERO,
                DecodeClock.fixed(LATEST));
        this.badRows = badRows;
    }

    /**
     * Everything that journeys are made of.
     *
     * @param touchpoints shown each touchpoint as well
     * @param orders shown each order as well
     */
    List<Observation> observations(
            AttributeRequest.EventInput files, Consumer<Touchpoint> touchpoints, Consumer<Order> orders) {
        List<Observation> observations = new ArrayList<>();
        read(files.touchpoints(), EventCodecs.TOUCHPOINTS, touchpoint -> {
            touchpoints.accept(touchpoint);
            observations.add(Observation.of(PersonalEvent.of(touchpoint)));
        });
        read(files.orders(), EventCodecs.ORDERS, order -> {
            orders.accept(order);
            observations.add(Observation.of(PersonalEvent.of(OrderChange.of(order))));
        });
        if (files.identities() != null) {
            read(files.identities(), EventCodecs.IDENTITIES, link -> observations.add(Observation.of(link)));
        }
        if (files.erasures() != null) {
            read(files.erasures(), EventCodecs.ERASURES, erasure -> observations.add(Observation.of(erasure)));
        }
        return observations;
    }

    /** Orders in the order of the file. */
    void orders(Path file, Consumer<Order> sink) {
        read(file, EventCodecs.ORDERS, sink);
    }

    void stock(Path file, Consumer<StockLevel> sink) {
        read(file, EventCodecs.STOCK, sink);
    }

    /** Spend in the order of the file. */
    List<Spend> spend(Path file) {
        List<Spend> spend = new ArrayList<>();
        read(file, EventCodecs.SPEND, spend::add);
        return spend;
    }

    private <T extends Record> void read(Path file, EventCodec<T> codec, Consumer<T> sink) {
        if (badRows.policy() == BadRows.Policy.FAIL) {
            EventFiles.read(file, codec, rules).forEach(sink);
            return;
        }
        EventFiles.decode(
                file,
                codec,
                rules,
                decoded -> decoded.fold(
                        event -> {
                            sink.accept(event);
                            return null;
                        },
                        rejected -> {
                            badRows.add(rejected);
                            return null;
                        }));
    }
}
