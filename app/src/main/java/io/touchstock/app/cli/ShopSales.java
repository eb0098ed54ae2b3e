package io.touchstock.app.cli;

import io.touchstock.app.report.Intake;
import io.touchstock.connectors.event.Order;
import io.touchstock.forecasting.demand.DemandRules;
import io.touchstock.forecasting.demand.OrderDemand;
import io.touchstock.forecasting.demand.OrderState;
import io.touchstock.forecasting.demand.SeriesEvent;
import io.touchstock.forecasting.history.ArticleFact;
import io.touchstock.forecasting.history.ArticleHistory;
import io.touchstock.forecasting.history.SeriesTable;
import io.touchstock.forecasting.history.TablePanel;
import io.touchstock.forecasting.panel.ColumnRequest;
import io.touchstock.forecasting.panel.PanelColumn;
import io.touchstock.forecasting.panel.PanelRules;
import io.touchstock.forecasting.panel.SalesPanel;
import java.nio.file.Path;
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

    private final Files files;
    private final DemandRules rules;
    private final BadRows badRows;
    private final Map<String, OrderState> orders = new HashMap<>();
    private final Map<String, ArticleHistory> articles = new TreeMap<>();
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

    ShopSales(Files files, BadRows badRows) {
        this.files = files;
        this.badRows = badRows;
        this.rules = DemandRules.ofWholeHistory(files.zone(), DAYS_AHEAD);
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
        if (files.products() != null) {
            new ProductsFile(files.products(), 0, List.of(), badRows)
                    .read()
                    .values()
                    .forEach(product -> add(ArticleFact.of(product)));
        }
        if (files.promotions() != null) {
            new PromotionsFile(files.promotions(), badRows).read().forEach(promotion -> add(ArticleFact.of(promotion)));
        }
        if (files.stock() != null) {
            new StockReadings(files.stock(), files.zone(), badRows)
                    .read(null, level -> add(ArticleFact.of(SeriesEvent.stock(level, rules))));
        }
        LocalDate asOf = panelRules.asOf() == null ? lastDay : panelRules.asOf();
        SalesPanel panel = panel(panelRules.asOf(asOf));
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
        idle += demand.changes().isEmpty() ? 1 : 0;
        for (SeriesEvent change : demand.changes()) {
            add(ArticleFact.of(change));
            lastDay = lastDay == null || change.day().isAfter(lastDay) ? change.day() : lastDay;
        }
    }

    private void add(ArticleFact fact) {
        articles.computeIfAbsent(fact.sku(), sku -> new ArticleHistory(sku, rules))
                .add(fact);
    }

    private SalesPanel panel(PanelRules panelRules) {
        List<ColumnRequest> columns = new ArrayList<>();
        columns.add(new ColumnRequest("price", PanelColumn.Role.PRICE, null));
        if (files.promotions() != null) {
            columns.add(new ColumnRequest("promotion", PanelColumn.Role.PROMOTION, PanelColumn.Kind.FLAG));
        }
        Iterable<SeriesTable> tables = () -> articles.values().stream()
                .flatMap(article -> article.tables(panelRules.asOf()).stream())
                .iterator();
        return TablePanel.of(tables, columns, files.products() != null, panelRules);
    }
}
