package io.touchstock.connectors.store;

import static io.touchstock.connectors.store.SqlType.DAY;
import static io.touchstock.connectors.store.SqlType.REAL;
import static io.touchstock.connectors.store.SqlType.TEXT;
import static io.touchstock.connectors.store.SqlType.WHOLE;
import static io.touchstock.connectors.store.SqlValues.orNone;

import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.PromotionPlan;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is planned, and what to make of it. */
final class PromotionTables {

    static final EventTable<Promotion> PROMOTIONS = LatestTable.by(
            Table.<Versioned<Promotion>>named("promotion")
                    .key("promotion_id", TEXT, v -> v.event().promotionId())
                    .value("sku", TEXT, v -> v.event().sku())
                    .value("location", TEXT, v -> orNone(v.event().location()))
                    .value("starts_on", DAY, v -> v.event().startsOn())
                    .value("ends_on", DAY, v -> v.event().endsOn())
                    .value("price_micros", WHOLE, v -> v.event().priceMicros()),
            Promotion::updatedAt);

    private static final EventTable<PromotionPlan> PLANS = LatestTable.by(
            Table.<Versioned<PromotionPlan>>named("promotion_plan")
                    .key("sku", TEXT, v -> v.event().sku())
                    .key("location", TEXT, v -> v.event().location())
                    .key("promotion_id", TEXT, v -> orNone(v.event().promotionId()))
                    .key("slot", TEXT, v -> slot(v.event()))
                    .value("verdict", TEXT, v -> v.event().verdict())
                    .value("starts_on", DAY, v -> v.event().startsOn())
                    .value("ends_on", DAY, v -> v.event().endsOn())
                    .value("price_micros", WHOLE, v -> v.event().priceMicros())
                    .value("expected_units", REAL, v -> v.event().expectedUnits())
                    .value("uplift_units", REAL, v -> v.event().upliftUnits())
                    .value("margin_micros", WHOLE, v -> v.event().marginMicros())
                    .value("gain_micros", WHOLE, v -> v.event().gainMicros())
                    .value("end_stock", REAL, v -> v.event().endStock())
                    .value("could_start_on", DAY, v -> v.event().couldStartOn())
                    .value("reason", TEXT, v -> v.event().reason())
                    .value("as_of", DAY, v -> v.event().asOf()),
            plan -> plan.asOf().atStartOfDay(ZoneOffset.UTC).toInstant());

    private PromotionTables() {}

    static void writePlans(Connection connection, List<Versioned<PromotionPlan>> plans) throws SQLException {
        PLANS.write(connection, plans);
        Set<Item> suggestedFor = new LinkedHashSet<>();
        for (Versioned<PromotionPlan> plan : plans) {
            if (plan.event().promotionId() == null) {
                suggestedFor.add(new Item(plan.event().sku(), plan.event().location()));
            }
        }
        for (Item item : suggestedFor) {
            dropReplaced(connection, item);
        }
    }

    /** Suggestions come as one plan: those of a later day replace them all. */
    private static void dropReplaced(Connection connection, Item item) throws SQLException {
        Database.change(connection, Query.of("""
                DELETE FROM promotion_plan WHERE sku = ? AND location = ? AND promotion_id = '' AND as_of <
                    (SELECT max(q.as_of) FROM promotion_plan q
                     WHERE q.sku = ? AND q.location = ? AND q.promotion_id = '')""", item.sku(), item.location(), item.sku(), item.location()));
    }

    /** What tells the windows of a suggestion apart. */
    static String slot(PromotionPlan plan) {
        return plan.promotionId() != null || plan.startsOn() == null
                ? ""
                : plan.startsOn().toString();
    }

    private record Item(String sku, String location) {}
}
