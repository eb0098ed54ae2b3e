package io.touchstock.app.demo;

import io.touchstock.app.report.ShelfFindings;
import io.touchstock.connectors.codec.DecodeRules;
import io.touchstock.connectors.codec.EventCodec;
import io.touchstock.connectors.codec.EventCodecs;
import io.touchstock.connectors.codec.RawRecord;
import io.touchstock.connectors.event.AlertState;
import io.touchstock.connectors.event.AttributionRow;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.kafka.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What the output topics say by now: the last word on every period, journey and alert, and counts. Thread-safe. */
final class Board {

    /** What differs from one reason of a kind to the next: quoted values, numbers, times. */
    private static final Pattern VALUES = Pattern.compile("'[^']*'|\"[^\"]*\"|-?[0-9][0-9TZ:.,+-]*");

    private final DecodeRules rules;
    private final Map<String, AttributionRow> trailing = new HashMap<>();
    private final Map<String, Journey> journeys = new HashMap<>();
    private final Map<String, StockAlert> alerts = new TreeMap<>();
    private final Map<String, Long> rejectedByReason = new TreeMap<>();
    private final LoopBoard loop = new LoopBoard();
    private final Set<String> refused = new HashSet<>();
    private LocalDate trailingTo = LocalDate.MIN;
    private LocalDate forecastAsOf;
    private Instant alertedAt = Instant.MIN;
    private long changes;
    private long retractions;
    private long credits;
    private long forecasts;

    Board(DecodeRules rules) {
        this.rules = rules;
    }

    synchronized void read(RawRecord raw) {
        switch (raw.topic()) {
            case Topics.JOURNEYS -> decode(EventCodecs.JOURNEYS, raw, this::journey);
            case Topics.CREDITS -> credits++;
            case Topics.ATTRIBUTION -> decode(EventCodecs.ATTRIBUTION, raw, this::attribution);
            case Topics.FORECASTS -> decode(EventCodecs.FORECASTS, raw, this::forecast);
            case Topics.STOCK_ALERTS -> decode(EventCodecs.STOCK_ALERTS, raw, this::alert);
            case Topics.PROMOTION_PLANS -> decode(EventCodecs.PROMOTION_PLANS, raw, loop::read);
            case Topics.AD_SIGNALS -> decode(EventCodecs.AD_SIGNALS, raw, loop::read);
            case Topics.WASTED_SPEND -> decode(EventCodecs.WASTED_SPEND, raw, loop::read);
            case Topics.LOST_SALES -> decode(EventCodecs.LOST_SALES, raw, loop::read);
            case Topics.REJECTED -> decode(EventCodecs.REJECTED, raw, this::rejected);
            default -> throw new IllegalStateException("the board reads no topic " + raw.topic());
        }
    }

    private <T extends Record> void decode(EventCodec<T> codec, RawRecord raw, Consumer<T> then) {
        codec.decoder(rules)
                .decode(raw)
                .fold(
                        event -> {
                            then.accept(event);
                            return event;
                        },
                        refusal -> {
                            throw new IllegalStateException(
                                    "Touchstock wrote what it cannot read: " + refusal.reason() + ": " + raw.payload());
                        });
    }

    private void journey(JourneyChange change) {
        changes++;
        Journey journey = change.journey();
        if (change.sign() > 0) {
            journeys.put(journey.journeyId(), journey);
        } else {
            retractions++;
            journeys.remove(journey.journeyId(), journey);
        }
    }

    private void attribution(AttributionRow row) {
        if (row.from().equals(row.to()) || row.to().isBefore(trailingTo)) {
            return;
        }
        if (row.to().isAfter(trailingTo)) {
            trailing.clear();
            trailingTo = row.to();
        }
        trailing.put(row.dimension() + "\n" + row.model() + "\n" + row.channel() + "\n" + row.campaign(), row);
    }

    private void forecast(Forecast forecast) {
        forecasts++;
        if (forecastAsOf == null || forecast.asOf().isAfter(forecastAsOf)) {
            forecastAsOf = forecast.asOf();
        }
    }

    private void alert(StockAlert alert) {
        if (alert.changedAt().isAfter(alertedAt)) {
            alertedAt = alert.changedAt();
        }
        alerts.put(alert.sku() + "\n" + alert.location() + "\n" + alert.kind(), alert);
    }

    /** Several jobs may refuse one record; it is one input all the same. */
    private void rejected(Rejected refusal) {
        String input =
                refusal.source().replaceFirst("^.*: ", "") + "\n" + refusal.position() + "\n" + refusal.payload();
        if (!refused.add(input)) {
            return;
        }
        rejectedByReason.merge(VALUES.matcher(refusal.reason()).replaceAll("…"), 1L, Long::sum);
    }

    /** Rows of the newest report over several days. */
    synchronized List<AttributionRow> attribution() {
        return List.copyOf(trailing.values());
    }

    /** Last day of the newest report; {@link LocalDate#MIN} before the first. */
    synchronized LocalDate reportedTo() {
        return trailingTo;
    }

    /** When the newest change of an alert happened, in the shop's time; {@link Instant#MIN} before the first. */
    synchronized Instant alertedAt() {
        return alertedAt;
    }

    /** Journeys that hold now, converting and not. */
    synchronized List<Journey> journeys() {
        return List.copyOf(journeys.values());
    }

    /** Alerts that are open, the most value at risk first, behind them those of articles without a price. */
    synchronized List<StockAlert> openAlerts() {
        return alerts.values().stream()
                .filter(alert -> alert.state() == AlertState.OPEN)
                .sorted(Comparator.comparing(
                        StockAlert::lostValueMicros, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    /** What clicks between two days, both included, came to at the shelf, and what was lost there on any. */
    synchronized ShelfFindings shelf(LocalDate from, LocalDate to) {
        return loop.findings(from, to);
    }

    /** Promotions, adverts, wasted spend and lost sales, a line each. */
    synchronized List<String> loop() {
        return loop.lines();
    }

    synchronized Counts counts() {
        long open = alerts.values().stream()
                .filter(alert -> alert.state() == AlertState.OPEN)
                .count();
        return new Counts(changes, retractions, credits, forecasts, open, refused.size(), forecastAsOf);
    }

    synchronized Map<String, Long> rejectedByReason() {
        return new TreeMap<>(rejectedByReason);
    }

    /**
     * How much came out.
     *
     * @param journeys changes on the journeys topic
     * @param retractions of these, the ones that take a journey back
     * @param forecastAsOf the last day that a forecast has seen; null before the first
     */
    record Counts(
            long journeys,
            long retractions,
            long credits,
            long forecasts,
            long openAlerts,
            long rejected,
            LocalDate forecastAsOf) {}
}
