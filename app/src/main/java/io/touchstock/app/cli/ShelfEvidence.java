package io.touchstock.app.cli;

import io.touchstock.app.report.ShelfFindings;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.LostSale;
import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.OrderLine;
import io.touchstock.connectors.event.OrderStatus;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.connectors.event.Touchpoint;
import io.touchstock.connectors.event.TouchpointKind;
import io.touchstock.connectors.event.WastedSpend;
import io.touchstock.inventory.media.ListPrice;
import io.touchstock.inventory.media.LossRules;
import io.touchstock.inventory.media.OrderRate;
import io.touchstock.inventory.media.PaidClick;
import io.touchstock.inventory.media.ShelfHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Collects clicks, stock and prices while files are read, and holds the clicks and the journeys against the shelf. */
final class ShelfEvidence {
    private final ShelfHistory history = new ShelfHistory();
    private final ZoneId zone;
    private final DayRange days;
    private final boolean kindsKnown;
    private long clicks;

    /** @param kindsKnown whether touchpoints say of what kind they are; if not, whatever costs something is a click */
    ShelfEvidence(ZoneId zone, DayRange days, boolean kindsKnown) {
        this.zone = zone;
        this.days = days;
        this.kindsKnown = kindsKnown;
    }

    void stock(StockLevel reading) {
        history.add(reading);
    }

    void touchpoint(Touchpoint touchpoint) {
        click(touchpoint).ifPresent(click -> {
            history.add(click);
            clicks++;
        });
    }

    void order(Order order) {
        if (order.status() == OrderStatus.PLACED) {
            order.lines().stream()
                    .filter(OrderLine::namesArticle)
                    .forEach(
                            line -> history.add(new ListPrice(line.sku(), order.occurredAt(), line.unitPriceMicros())));
        }
    }

    /** Whether any click names an article; without one there is nothing to hold against the shelf. */
    boolean hasClicks() {
        return clicks > 0;
    }

    /**
     * What came of it.
     *
     * @param meanOrderMicros what an article is worth of which no order tells the price; 0 if orders have no value
     */
    ShelfFindings findings(List<Journey> journeys, long meanOrderMicros) {
        history.skus().stream()
                .filter(sku -> !history.hasPrice(sku))
                .forEach(sku -> history.add(new ListPrice(sku, Instant.EPOCH, meanOrderMicros)));
        OrderRate rate = history.orderRate(journeys);
        List<LostSale> lost =
                history.lost(journeys, new LossRules(zone, rate.share().orElse(1)));
        return new ShelfFindings(
                history.wasted(zone).stream().filter(this::isCovered).toList(),
                history.unknown(click -> covers(LocalDate.ofInstant(click.at(), zone))),
                history.emptyBetween(
                        start(days.from()),
                        start(days.to() == null ? null : days.to().plusDays(1))),
                lost.stream().filter(sale -> covers(sale.day())).toList(),
                rate);
    }

    private Optional<PaidClick> click(Touchpoint touchpoint) {
        boolean paid = !kindsKnown && touchpoint.costMicros() > 0;
        return PaidClick.of(paid ? asClick(touchpoint) : touchpoint);
    }

    private static Touchpoint asClick(Touchpoint touchpoint) {
        return new Touchpoint(
                touchpoint.eventId(),
                touchpoint.occurredAt(),
                touchpoint.visitorId(),
                touchpoint.customerId(),
                TouchpointKind.CLICK,
                touchpoint.channel(),
                touchpoint.campaign(),
                touchpoint.sku(),
                touchpoint.costMicros(),
                touchpoint.consent());
    }

    private boolean isCovered(WastedSpend row) {
        return covers(row.day());
    }

    private boolean covers(LocalDate day) {
        return (days.from() == null || !day.isBefore(days.from())) && (days.to() == null || !day.isAfter(days.to()));
    }

    private Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }
}
