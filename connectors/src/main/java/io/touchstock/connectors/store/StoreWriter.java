package io.touchstock.connectors.store;

import io.touchstock.connectors.event.AdSignal;
import io.touchstock.connectors.event.AlertFeedback;
import io.touchstock.connectors.event.AttributionRow;
import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.LostSale;
import io.touchstock.connectors.event.ModelDrift;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.connectors.event.WastedSpend;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes events to their tables. */
final class StoreWriter {

    private static final Set<Class<?>> KINDS = Set.copyOf(tables(ZoneOffset.UTC).keySet());

    private final Database database;
    private final Map<Class<?>, EventTable<?>> tables;

    StoreWriter(Database database, ZoneId zone) {
        this.database = database;
        this.tables = tables(zone);
    }

    static Set<Class<?>> kinds() {
        return KINDS;
    }

    void write(StoreBatch batch) {
        database.inTransaction(connection -> {
            FeedPositions.advance(connection, batch.steps());
            for (Map.Entry<Class<?>, List<Versioned<?>>> kind : batch.events().entrySet()) {
                write(connection, tables.get(kind.getKey()), kind.getValue());
            }
            return null;
        });
    }

    @SuppressWarnings("unchecked") // a batch keeps events under their class
    private static <E> void write(Connection connection, EventTable<E> table, List<Versioned<?>> events)
            throws SQLException {
        table.write(connection, (List<Versioned<E>>) (List<?>) events);
    }

    private static Map<Class<?>, EventTable<?>> tables(ZoneId zone) {
        Map<Class<?>, EventTable<?>> tables = new LinkedHashMap<>();
        put(tables, AttributionRow.class, AttributionTables::writeRows);
        put(tables, WastedSpend.class, AttributionTables.WASTED_SPEND);
        put(tables, LostSale.class, AttributionTables::writeLosses);
        put(tables, JourneyChange.class, (connection, changes) -> JourneyTables.write(connection, changes, zone));
        put(tables, Product.class, StockTables.PRODUCTS);
        put(tables, StockLevel.class, StockTables.LEVELS);
        put(tables, Receipt.class, StockTables.RECEIPTS);
        put(tables, StockAlert.class, StockTables::writeAlerts);
        put(tables, AlertFeedback.class, StockTables::writeFeedback);
        put(tables, AdSignal.class, StockTables.AD_SIGNALS);
        put(tables, Promotion.class, PromotionTables.PROMOTIONS);
        put(tables, PromotionPlan.class, PromotionTables::writePlans);
        put(tables, Demand.class, ForecastTables.DEMAND);
        put(tables, Forecast.class, ForecastTables::writeForecasts);
        put(tables, ModelDrift.class, ForecastTables.DRIFT);
        put(tables, Rejected.class, RejectedTable::write);
        return tables;
    }

    private static <E> void put(Map<Class<?>, EventTable<?>> tables, Class<E> kind, EventTable<E> table) {
        tables.put(kind, table);
    }
}
