package io.touchstock.app.cli;

import io.touchstock.app.stockpage.RankedAlert;
import io.touchstock.app.stockpage.WatchedItem;
import io.touchstock.app.stockpage.WatchedItem.Standing;
import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.inventory.alert.CategoryShelf;
import io.touchstock.inventory.alert.StockBook;
import io.touchstock.inventory.alert.StockDecision;
import io.touchstock.inventory.alert.StockInput;
import io.touchstock.inventory.alert.StockOutlook;
import io.touchstock.inventory.alert.StockRules;
import io.touchstock.inventory.alert.StockVerdict;
import io.touchstock.inventory.alert.Surroundings;
import io.touchstock.inventory.alert.ValueAtRisk;
import io.touchstock.inventory.media.AdReading;
import io.touchstock.inventory.media.AdRules;
import io.touchstock.inventory.media.AdStanding;
import io.touchstock.inventory.media.Shelf;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A single look at every item, by the rules of the stream. An item without a forecast is not alerted: what a shop has
 * stopped forecasting would bury what can be acted on.
 */
final class StockLook {
    private static final Set<AlertKind> NOT_TO_BE_OFFERED =
            EnumSet.of(AlertKind.OUT_OF_STOCK, AlertKind.STOCKOUT_RISK, AlertKind.PHANTOM_STOCK);
    private static final double SUBSTITUTE_COVER_DAYS = 7;

    private final StockRules rules;
    private final StockDecision decision;
    private final AdRules adRules = AdRules.usual();
    private final Map<String, Product> products;
    private final Instant now;
    private final LocalDate today;
    private final List<WatchedItem> items = new ArrayList<>();
    private final List<RankedAlert> alerts = new ArrayList<>();
    private final List<AdStanding> adverts = new ArrayList<>();
    private final Map<String, List<CategoryShelf.Place>> shelves = new HashMap<>();

    StockLook(StockRules rules, Map<String, Product> products, Instant now) {
        this.rules = rules;
        this.decision = new StockDecision(rules);
        this.products = products;
        this.now = now;
        this.today = rules.shopDay().dayOf(now);
    }

    void at(List<StockItems.Item> all) {
        all.forEach(this::look);
        Map<String, CategoryShelf> byCategory = new HashMap<>();
        shelves.forEach(
                (category, places) -> byCategory.put(category, new CategoryShelf(places, SUBSTITUTE_COVER_DAYS)));
        alerts.replaceAll(ranked -> withSubstitute(ranked, byCategory));
        alerts.sort(RankedAlert.MOST_PRESSING_FIRST);
    }

    List<WatchedItem> items() {
        return List.copyOf(items);
    }

    /** The most pressing first. */
    List<RankedAlert> alerts() {
        return List.copyOf(alerts);
    }

    List<AdStanding> adverts() {
        return List.copyOf(adverts);
    }

    private void look(StockItems.Item item) {
        Product product = products.get(item.key().sku());
        StockLevel stock = item.readings().isEmpty()
                ? null
                : item.readings().get(item.readings().size() - 1);
        Surroundings around = new Surroundings(
                item.promotions().stream()
                        .filter(promotion -> !promotion.endsOn().isBefore(today))
                        .toList(),
                List.of(),
                null);
        StockVerdict verdict = decision.evaluate(book(item).situation(product, around), List.of(), now);
        WatchedItem watched = new WatchedItem(
                item.key().sku(),
                item.key().location(),
                product,
                stock,
                verdict.outlook(),
                item.receipts(),
                item.promotions(),
                standing(item, product, stock, verdict.outlook()));
        items.add(watched);
        List<StockAlert> open = isAlerted(watched) ? verdict.changes() : List.of();
        for (StockAlert alert : open) {
            alerts.add(new RankedAlert(alert, valueAtRisk(alert.kind(), product, verdict.outlook()), watched));
        }
        Shelf shelf =
                verdict.onHandUnits() == null ? Shelf.UNKNOWN : verdict.onHandUnits() > 0 ? Shelf.STOCKED : Shelf.EMPTY;
        AdReading reading = AdReading.of(
                shelf, verdict.outlook() == null ? null : verdict.outlook().projection(), adRules);
        adverts.add(AdStanding.atFirstSight(item.key().sku(), item.key().location(), reading, adRules, now));
        if (product != null && product.category() != null && verdict.outlook() != null) {
            shelves.computeIfAbsent(shelfOf(watched), category -> new ArrayList<>())
                    .add(place(product, verdict, open));
        }
    }

    private static boolean isAlerted(WatchedItem item) {
        return item.standing() != Standing.NO_FORECAST && item.standing() != Standing.DELISTED;
    }

    private static StockBook book(StockItems.Item item) {
        StockBook book = StockBook.of(item.key().sku(), item.key().location());
        List<StockInput> inputs = new ArrayList<>();
        item.readings().forEach(reading -> inputs.add(StockInput.of(reading)));
        StockBook read = book.with(inputs);
        return new StockBook(
                read.sku(),
                read.location(),
                read.stock(),
                item.forecast(),
                item.receipts(),
                List.of(),
                read.heardAt(),
                read.levelSince(),
                List.of(),
                List.of());
    }

    private Standing standing(StockItems.Item item, Product product, StockLevel stock, StockOutlook outlook) {
        if (product != null
                && product.delistedOn() != null
                && !product.delistedOn().isAfter(today)) {
            return Standing.DELISTED;
        }
        if (item.forecast() == null) {
            return Standing.NO_FORECAST;
        }
        if (stock == null) {
            return Standing.NO_STOCK;
        }
        if (outlook != null) {
            return Standing.PROJECTED;
        }
        return Duration.between(stock.at(), now).compareTo(rules.stockMaxAge()) > 0
                ? Standing.STOCK_TOO_OLD
                : Standing.FORECAST_OVER;
    }

    private Long valueAtRisk(AlertKind kind, Product product, StockOutlook outlook) {
        return outlook == null
                ? null
                : ValueAtRisk.micros(kind, product, outlook, rules.kinds()).orElse(null);
    }

    private static CategoryShelf.Place place(Product product, StockVerdict verdict, List<StockAlert> open) {
        return new CategoryShelf.Place(
                product.sku(),
                product.priceMicros(),
                verdict.onHandUnits(),
                verdict.outlook().projection().coverOnHandDays(),
                open.stream().map(StockAlert::kind).anyMatch(NOT_TO_BE_OFFERED::contains));
    }

    private static RankedAlert withSubstitute(RankedAlert ranked, Map<String, CategoryShelf> byCategory) {
        WatchedItem item = ranked.item();
        if (ranked.alert().kind() == AlertKind.OVERSTOCK
                || item.product() == null
                || item.product().category() == null) {
            return ranked;
        }
        CategoryShelf shelf = byCategory.get(shelfOf(item));
        return shelf == null
                ? ranked
                : shelf.substituteFor(item.sku())
                        .map(substitute -> new RankedAlert(
                                ranked.alert().withSubstitute(substitute), ranked.valueAtRiskMicros(), item))
                        .orElse(ranked);
    }

    private static String shelfOf(WatchedItem item) {
        return item.product().category() + '\n' + item.location();
    }
}
