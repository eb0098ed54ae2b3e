package io.touchstock.app.cli;

import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.inventory.projection.IncomingUnits;
import io.touchstock.inventory.promotion.ArticleSituation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes of what the files say of each item the article that is planned. Days before the count of its stock are over; a
 * receipt that was due before the first day left is overdue, and nobody knows when it comes, so it does not count.
 */
final class PromotionArticles {
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    private final ShopPaths paths;
    private final Map<String, Product> products;
    private final ReactionOptions reactions;
    private final int daysPerPeriod;
    private final List<ArticleSituation> articles = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private int overdue;

    PromotionArticles(ShopPaths paths, Map<String, Product> products, ReactionOptions reactions, int daysPerPeriod) {
        this.paths = paths;
        this.products = products;
        this.reactions = reactions;
        this.daysPerPeriod = daysPerPeriod;
    }

    /** Takes what the files say; an item without a forecast is nobody's plan. */
    void take(StockItems joined) {
        remarks.addAll(joined.remarks());
        joined.items().stream().filter(item -> item.forecast() != null).forEach(this::take);
        if (overdue > 0) {
            remarks.add(String.format(
                    Locale.ENGLISH,
                    "%,d %s due before the first day: overdue, and not counted on",
                    overdue,
                    overdue == 1 ? "receipt was" : "receipts were"));
        }
    }

    /** By SKU and location. */
    List<ArticleSituation> articles() {
        return List.copyOf(articles);
    }

    /** What was left out, and why, one a line. */
    List<String> remarks() {
        return List.copyOf(remarks);
    }

    private void take(StockItems.Item item) {
        ItemKey key = item.key();
        Product product = products.get(key.sku());
        if (product == null || product.priceMicros() == 0) {
            remarks.add(paths.products()
                    + (product == null ? ": " + key.sku() + " is not in it" : ": the price of " + key.sku() + " is 0")
                    + ", and a promotion needs a list price, so " + key + " is not planned");
            return;
        }
        Forecast forecast = item.forecast();
        StockLevel stock = item.readings().isEmpty()
                ? null
                : item.readings().get(item.readings().size() - 1);
        LocalDate from = stock == null ? LocalDate.MIN : firstDayOf(stock);
        List<ForecastDay> days = forecast.days().stream()
                .filter(day -> !day.day().isBefore(from))
                .toList();
        if (stock == null) {
            remarks.add(paths.stock() + ": says nothing of " + key + ", so nothing is planned for it");
        }
        if (days.isEmpty()) {
            remarks.add(paths.stock() + ": the stock of " + key + " is that of " + from
                    + ", after the forecast's last day");
            return;
        }
        Optional<ReactionOptions.Reaction> known = reactions.of(key, forecast, product.priceMicros(), daysPerPeriod);
        if (known.isEmpty()) {
            remarks.add(reactions.file() + ": says nothing of " + key + ", so nothing is planned for it; --elasticity"
                    + " would say what to take for such a series");
            return;
        }
        ReactionOptions.Reaction reaction = known.get();
        articles.add(new ArticleSituation(
                key.sku(),
                key.location(),
                product.category(),
                product.priceMicros(),
                product.unitCostMicros(),
                forecast.asOf(),
                product.delistedOn(),
                days,
                stock == null ? null : stock.onHand(),
                incoming(item.receipts(), days.get(0).day()),
                reaction.expected(),
                reaction.low(),
                reaction.high(),
                windows(item, product)));
    }

    /** A day belongs to the count if half of it or more is still to come. */
    private LocalDate firstDayOf(StockLevel stock) {
        Instant at = stock.at().plus(HALF_A_DAY).minusMillis(1);
        return at.atZone(paths.zone()).toLocalDate();
    }

    private List<IncomingUnits> incoming(List<Receipt> receipts, LocalDate firstDay) {
        List<IncomingUnits> incoming = new ArrayList<>();
        for (Receipt receipt : receipts) {
            int day = (int) ChronoUnit.DAYS.between(firstDay, receipt.expectedOn()) + 1;
            if (day < 1) {
                overdue++;
            } else {
                incoming.add(new IncomingUnits(day, receipt.quantity(), receipt.lateSdDays()));
            }
        }
        return incoming;
    }

    private List<ArticleSituation.PlannedWindow> windows(StockItems.Item item, Product product) {
        List<ArticleSituation.PlannedWindow> windows = new ArrayList<>();
        for (Promotion promotion : item.promotions()) {
            if (promotion.priceMicros() > product.priceMicros()) {
                remarks.add(paths.promotions() + ": the promotion of " + item.key() + " from " + promotion.startsOn()
                        + " is dearer than its list price and is taken at list price");
            }
            windows.add(new ArticleSituation.PlannedWindow(
                    promotion.sku() + " " + promotion.startsOn(),
                    promotion.startsOn(),
                    promotion.endsOn(),
                    promotion.priceMicros()));
        }
        windows.sort(Comparator.comparing(ArticleSituation.PlannedWindow::startsOn));
        return windows;
    }
}
