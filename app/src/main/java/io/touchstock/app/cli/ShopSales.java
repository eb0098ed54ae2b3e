package io.touchstock.app.cli;

import io.touchstock.app.report.Intake;
import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.OrderLine;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.forecasting.demand.DemandRules;
import io.touchstock.forecasting.demand.OrderDemand;
import io.touchstock.forecasting.demand.OrderState;
import io.touchstock.forecasting.demand.SeriesEvent;
import io.touchstock.forecasting.panel.ColumnRequest;
import io.touchstock.forecasting.panel.PanelColumn;
import io.touchstock.forecasting.panel.PanelRules;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.panel.SalesPanelBuilder;
import io.touchstock.forecasting.series.SeriesId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Daily demand from a shop's own files: orders become units a day, less what was cancelled; stock tells the days with
 * an empty shelf; promotions and prices are known in advance; the catalogue gives the category.
 */
final class ShopSales {
    private static final int DAYS_AHEAD = 366;
    private static final double MICROS = 1e6;
    private static final int UNBOUNDED_DAYS = 10_000;

    private final Files files;
    private final DemandRules rules;
    private final BadRows badRows;
    private final Map<String, OrderState> orders = new HashMap<>();
    private final Map<SeriesId, TreeMap<LocalDate, Sold>> sold = new TreeMap<>();
    private LocalDate lastDay;
    private long messages;
    private long idle;

    /**
     * Where things are.
     *
     * @param stock null if none is named; likewise promotions and products
     * @param zone the shop's
     */
    record Files(Path orders, Path stock, Path promotions, Path products, ZoneId zone) {}

    /** Units and what was paid for them. */
    private record Sold(long units, long revenueMicros) {}

    ShopSales(Files files, BadRows badRows) {
        this.files = files;
        this.badRows = badRows;
        this.rules = new DemandRules(files.zone(), 1, 1, Duration.ZERO, UNBOUNDED_DAYS, UNBOUNDED_DAYS);
    }

    /**
     * Reads the files.
     *
     * @param panelRules its last day of the past; null for that of the last order
     */
    SalesOptions.Read read(PanelRules panelRules) {
        new OwnEvents(null, badRows).orders(files.orders(), this::add);
        if (lastDay == null) {
            throw InputException.at(files.orders().toString(), 0, null, "holds no order that names an article");
        }
        Map<String, Product> products =
                files.products() == null ? Map.of() : new ProductsFile(files.products(), 0, List.of(), badRows).read();
        List<Promotion> promotions =
                files.promotions() == null ? List.of() : new PromotionsFile(files.promotions(), badRows).read();
        EmptyShelves shelves = EmptyShelves.NONE;
        if (files.stock() != null) {
            List<StockLevel> readings = new ArrayList<>();
            new StockReadings(files.stock(), files.zone(), badRows).read(null, readings::add);
            shelves = EmptyShelves.of(readings, rules);
        }
        LocalDate asOf = panelRules.asOf() == null ? lastDay : panelRules.asOf();
        SalesPanel panel = panel(panelRules.asOf(asOf), promotions, products, shelves);
        int unused = badRows.rejected().size();
        return new SalesOptions.Read(
                panel,
                new Intake(
                        "Order messages of " + files.orders().getFileName(),
                        messages + unused,
                        messages - idle,
                        0,
                        idle,
                        unused),
                0);
    }

    private void add(Order message) {
        messages++;
        OrderDemand demand = OrderDemand.of(orders.get(message.orderId()), message, rules);
        if (demand.after() != null) {
            orders.put(message.orderId(), demand.after());
        }
        List<SeriesEvent> changes = demand.changes().stream()
                .filter(change -> !change.sku().equals(OrderLine.WHOLE_ORDER))
                .toList();
        idle += changes.isEmpty() ? 1 : 0;
        for (SeriesEvent change : changes) {
            String location = change.location() == null ? "" : change.location();
            sold.computeIfAbsent(new SeriesId(change.sku(), location), fresh -> new TreeMap<>())
                    .merge(
                            change.day(),
                            new Sold(change.units(), change.revenueMicros()),
                            (one, other) -> new Sold(
                                    Math.addExact(one.units(), other.units()),
                                    Math.addExact(one.revenueMicros(), other.revenueMicros())));
            lastDay = lastDay == null || change.day().isAfter(lastDay) ? change.day() : lastDay;
        }
    }

    private SalesPanel panel(
            PanelRules panelRules, List<Promotion> promotions, Map<String, Product> products, EmptyShelves shelves) {
        List<ColumnRequest> columns = new ArrayList<>();
        columns.add(new ColumnRequest("price", PanelColumn.Role.PRICE, null));
        if (files.promotions() != null) {
            columns.add(new ColumnRequest("promotion", PanelColumn.Role.PROMOTION, PanelColumn.Kind.FLAG));
        }
        List<String> statics = files.products() == null ? List.of() : List.of("category");
        SalesPanelBuilder builder = new SalesPanelBuilder(columns, statics, panelRules);
        sold.forEach((id, days) -> {
            Product product = products.get(id.sku());
            String category = product == null || product.category() == null ? "" : product.category();
            String[] attributes = statics.isEmpty() ? new String[0] : new String[] {category};
            List<Promotion> own = promotions.stream()
                    .filter(each -> each.sku().equals(id.sku())
                            && (each.location() == null || each.location().equals(id.location())))
                    .toList();
            double regular = firstPrice(days, own, product);
            for (LocalDate day = days.firstKey();
                    !day.isAfter(panelRules.asOf().plusDays(DAYS_AHEAD));
                    day = day.plusDays(1)) {
                boolean past = !day.isAfter(panelRules.asOf());
                Sold here = past ? days.getOrDefault(day, new Sold(0, 0)) : new Sold(0, 0);
                double promoted = promotedPrice(own, day);
                double paid = here.units() > 0 && here.revenueMicros() > 0
                        ? here.revenueMicros() / MICROS / here.units()
                        : Double.NaN;
                regular = Double.isNaN(promoted) && !Double.isNaN(paid) ? paid : regular;
                double price = Double.isNaN(promoted) ? regular : promoted;
                List<String> known = new ArrayList<>(List.of(Double.isNaN(price) ? "" : Double.toString(price)));
                if (columns.size() > 1) {
                    known.add(Double.isNaN(promoted) ? "0" : "1");
                }
                builder.add(
                        id,
                        Math.toIntExact(day.toEpochDay()),
                        past ? here.units() : Double.NaN,
                        past && shelves.empty(id, day),
                        known.toArray(new String[0]),
                        attributes);
            }
        });
        return builder.build();
    }

    /** What was first paid without a promotion, else what the catalogue says; {@code NaN} if neither is known. */
    private static double firstPrice(Map<LocalDate, Sold> days, List<Promotion> promotions, Product product) {
        for (Map.Entry<LocalDate, Sold> day : days.entrySet()) {
            Sold here = day.getValue();
            if (here.units() > 0 && here.revenueMicros() > 0 && Double.isNaN(promotedPrice(promotions, day.getKey()))) {
                return here.revenueMicros() / MICROS / here.units();
            }
        }
        return product == null || product.priceMicros() <= 0 ? Double.NaN : product.priceMicros() / MICROS;
    }

    /** Of several promotions the cheapest; {@code NaN} if none runs. */
    private static double promotedPrice(List<Promotion> promotions, LocalDate day) {
        return promotions.stream()
                .filter(each -> !day.isBefore(each.startsOn()) && !day.isAfter(each.endsOn()))
                .mapToDouble(each -> each.priceMicros() / MICROS)
                .min()
                .orElse(Double.NaN);
    }
}
