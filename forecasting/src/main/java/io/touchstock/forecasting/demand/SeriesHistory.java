package io.touchstock.forecasting.demand;

import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.forecasting.series.SeriesId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The remembered days of one series, read as demand. Days without any event are days without a sale; an empty shelf
 * stays empty until a count finds something on it.
 */
public final class SeriesHistory {
    private final SeriesId id;
    private final SeriesCursor cursor;
    private final NavigableMap<LocalDate, DayTally> days;
    private final DemandRules rules;

    public SeriesHistory(SeriesId id, SeriesCursor cursor, NavigableMap<LocalDate, DayTally> days, DemandRules rules) {
        this.id = id;
        this.cursor = cursor;
        this.days = new TreeMap<>(days);
        this.rules = rules;
    }

    public SeriesId id() {
        return id;
    }

    /** The demand of a day. */
    public Demand demandOn(LocalDate day) {
        DayTally tally = days.getOrDefault(day, DayTally.NOTHING);
        return new Demand(id.sku(), id.location(), day, Math.max(0, tally.units()), emptyOn(day));
    }

    /** Whether the shelf was empty for part of the day. */
    private boolean emptyOn(LocalDate day) {
        return beganEmpty(day) || days.getOrDefault(day, DayTally.NOTHING).seenEmpty();
    }

    private boolean beganEmpty(LocalDate day) {
        boolean empty = cursor.beganEmpty();
        for (DayTally earlier : days.headMap(day, false).values()) {
            empty = earlier.endsEmpty(empty);
        }
        return empty;
    }

    /** Whether the series still lives at the end of a day. */
    public boolean livesOn(LocalDate day) {
        return day.isBefore(cursor.lastActivity().plusDays(rules.retireAfterDays()));
    }

    /** The oldest day that the history of a forecast as of this day needs. */
    public static LocalDate oldestNeeded(LocalDate asOf, DemandRules rules) {
        return asOf.minusDays(rules.historyDays() - 1L);
    }

    /** Days that no later forecast needs once this day is closed. */
    public List<LocalDate> forgottenAfter(LocalDate day) {
        return List.copyOf(
                days.headMap(oldestNeeded(day, rules).plusDays(1), false).keySet());
    }

    /** The cursor once this day is closed and {@link #forgottenAfter} is gone. */
    public SeriesCursor closed(LocalDate day) {
        LocalDate oldestKept = oldestNeeded(day, rules).plusDays(1);
        return cursor.closed(day, beganEmpty(oldestKept));
    }

    /** What a model needs to know as of a closed day. */
    public ForecastRequest requestAsOf(LocalDate asOf, List<Promotion> promotions) {
        return requestAsOf(asOf, promotions, Double.NaN);
    }

    /**
     * The same where the catalogue is at hand.
     *
     * @param listPriceMicros what the article costs as long as it was not sold at a regular price; {@code NaN} if
     *     unknown
     */
    public ForecastRequest requestAsOf(LocalDate asOf, List<Promotion> promotions, double listPriceMicros) {
        LocalDate oldest = oldestNeeded(asOf, rules);
        LocalDate from = cursor.firstDay().isAfter(oldest) ? cursor.firstDay() : oldest;
        RegularPrice regular = new RegularPrice(promotions, id.location(), days.headMap(asOf, true), listPriceMicros);
        List<PastDay> past = past(from.isAfter(asOf) ? asOf : from, asOf, promotions, regular);
        List<AheadDay> ahead = new ArrayList<>(rules.horizonDays());
        for (int step = 1; step <= rules.horizonDays(); step++) {
            LocalDate day = asOf.plusDays(step);
            Optional<Promotion> promotion = PromotionBook.on(promotions, id.location(), day);
            ahead.add(new AheadDay(promotion.isPresent(), regular.or(promotion, day)));
        }
        return new ForecastRequest(id.sku(), id.location(), asOf, past, ahead);
    }

    /** All days from the first to one, as rows to learn from. */
    public List<DemandRow> rows(LocalDate last, List<Promotion> promotions) {
        RegularPrice regular = new RegularPrice(promotions, id.location(), days.headMap(last, true), Double.NaN);
        List<DemandRow> rows = new ArrayList<>();
        LocalDate day = cursor.firstDay();
        for (PastDay past : past(day, last, promotions, regular)) {
            rows.add(new DemandRow(
                    id.sku(),
                    id.location(),
                    day,
                    (int) past.units(),
                    !past.observed(),
                    past.promoted(),
                    Double.isNaN(past.priceMicros()) ? 0 : Math.round(past.priceMicros())));
            day = day.plusDays(1);
        }
        return rows;
    }

    private List<PastDay> past(LocalDate from, LocalDate to, List<Promotion> promotions, RegularPrice regular) {
        boolean empty = beganEmpty(from);
        List<PastDay> past = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            DayTally tally = days.getOrDefault(day, DayTally.NOTHING);
            Optional<Promotion> promotion = PromotionBook.on(promotions, id.location(), day);
            double paid = tally.priceMicros();
            past.add(new PastDay(
                    Math.max(0, tally.units()),
                    !empty && !tally.seenEmpty(),
                    promotion.isPresent(),
                    Double.isNaN(paid) ? regular.or(promotion, day) : paid));
            empty = tally.endsEmpty(empty);
        }
        return past;
    }
}
