package io.touchstock.forecasting.history;

import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.OrderLine;
import io.touchstock.connectors.event.OrderStatus;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.forecasting.demand.DemandRules;
import io.touchstock.forecasting.demand.SeriesEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Three weeks, around a change of clocks, of a shop with three articles at two locations, as its systems tell them:
 * late, twice, cancelled before they were placed, returned, with prices that differ from order to order.
 *
 * @param orders in the order in which they came
 * @param stock in the order in which it came
 */
public record RandomShop(
        ZoneId zone, List<Order> orders, List<StockLevel> stock, List<Promotion> promotions, List<Product> products) {
    public static final LocalDate FIRST_DAY = LocalDate.parse("2026-10-12");
    public static final int DAYS = 21;
    public static final int AHEAD = 10;

    private static final List<String> SKUS = List.of("tea", "rice", "soap");
    private static final List<String> LOCATIONS = List.of("north", "south");
    private static final List<String> ZONES =
            List.of("UTC", "Europe/Berlin", "America/New_York", "Pacific/Apia", "Asia/Kolkata", "Australia/Lord_Howe");

    /** The same shop for the same seed. */
    public static RandomShop of(long seed) {
        Random random = new Random(seed);
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            order("o" + i, zone, random, orders);
        }
        List<StockLevel> stock = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            stock.add(new StockLevel(
                    some(SKUS, random), some(LOCATIONS, random), moment(zone, random), random.nextInt(4)));
        }
        List<Promotion> promotions = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            LocalDate from = FIRST_DAY.plusDays(random.nextInt(DAYS + AHEAD));
            promotions.add(new Promotion(
                    "p" + i,
                    some(SKUS, random),
                    random.nextBoolean() ? null : some(LOCATIONS, random),
                    from,
                    from.plusDays(random.nextInt(5)),
                    (3 + random.nextInt(4)) * 1_000_000L,
                    Instant.EPOCH));
        }
        Collections.shuffle(orders, random);
        return new RandomShop(zone, orders, stock, promotions, List.of());
    }

    private static void order(String id, ZoneId zone, Random random, List<Order> orders) {
        String location = some(LOCATIONS, random);
        List<OrderLine> lines = new ArrayList<>();
        for (int line = 0; line <= random.nextInt(3); line++) {
            String sku = random.nextInt(15) == 0 ? OrderLine.WHOLE_ORDER : some(SKUS, random);
            lines.add(new OrderLine(sku, 1 + random.nextInt(3), 1_000_000L + random.nextInt(9_000_001), null));
        }
        Instant at = moment(zone, random);
        Order placed = new Order(id, at, "visitor", null, location, lines, OrderStatus.PLACED);
        orders.add(placed);
        if (random.nextInt(4) == 0) {
            orders.add(placed);
        }
        int then = random.nextInt(6);
        if (then < 2) {
            orders.add(new Order(
                    id,
                    at.plusSeconds(random.nextInt(200_000)),
                    "visitor",
                    null,
                    location,
                    then == 0 ? List.of() : lines,
                    then == 0 ? OrderStatus.CANCELLED : OrderStatus.RETURNED));
        }
    }

    private static Instant moment(ZoneId zone, Random random) {
        long first = FIRST_DAY.atStartOfDay(zone).toEpochSecond();
        long end = FIRST_DAY.plusDays(DAYS).atStartOfDay(zone).toEpochSecond();
        return Instant.ofEpochSecond(first + (long) (random.nextDouble() * (end - first)));
    }

    private static String some(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /** The last day on which an order was placed or cancelled. */
    public LocalDate lastDay(DemandRules rules) {
        return changes(rules).stream()
                .map(SeriesEvent::day)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /** What orders add and take, told order by order. */
    public List<SeriesEvent> changes(DemandRules rules) {
        Map<String, List<OrderMessage>> byOrder = new TreeMap<>();
        for (int i = 0; i < orders.size(); i++) {
            byOrder.computeIfAbsent(orders.get(i).orderId(), id -> new ArrayList<>())
                    .add(new OrderMessage(0, i, orders.get(i)));
        }
        return byOrder.values().stream()
                .flatMap(messages -> OrderReplay.of(messages, rules).changes().stream())
                .toList();
    }

    /** Every series as its article's history tells it, by name. */
    public Map<String, SeriesTable> tables(LocalDate asOf, DemandRules rules) {
        Map<String, List<ArticleFact>> facts = new TreeMap<>();
        List<ArticleFact> all = new ArrayList<>();
        changes(rules).forEach(change -> all.add(ArticleFact.of(change)));
        stock.forEach(level -> all.add(ArticleFact.of(SeriesEvent.stock(level, rules))));
        promotions.forEach(promotion -> all.add(ArticleFact.of(promotion)));
        products.forEach(product -> all.add(ArticleFact.of(product)));
        all.forEach(fact ->
                facts.computeIfAbsent(fact.sku(), sku -> new ArrayList<>()).add(fact));
        Map<String, SeriesTable> tables = new TreeMap<>();
        facts.forEach((sku, some) -> ArticleHistory.of(sku, some, rules)
                .tables(asOf)
                .forEach(table -> tables.put(table.seriesId().toString(), table)));
        return tables;
    }
}
