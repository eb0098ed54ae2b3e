package io.touchstock.connectors.store;

import static io.touchstock.connectors.store.SqlType.DAY;
import static io.touchstock.connectors.store.SqlType.REAL;
import static io.touchstock.connectors.store.SqlType.TEXT;
import static io.touchstock.connectors.store.SqlType.WHOLE;
import static io.touchstock.connectors.store.SqlValues.orNone;

import io.touchstock.connectors.event.AttributionRow;
import io.touchstock.connectors.event.LostSale;
import io.touchstock.connectors.event.WastedSpend;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What channels and campaigns earned, wasted and brought to empty shelves. */
final class AttributionTables {

    private static final EventTable<AttributionRow> DAYS =
            LatestTable.asRecorded(figures(Table.<Versioned<AttributionRow>>named("attribution_day")
                    .key("dimension", TEXT, v -> v.event().dimension())
                    .key("model", TEXT, v -> v.event().model())
                    .key("day", DAY, v -> v.event().from())));

    private static final EventTable<AttributionRow> PERIODS =
            LatestTable.asRecorded(figures(Table.<Versioned<AttributionRow>>named("attribution_period")
                    .key("dimension", TEXT, v -> v.event().dimension())
                    .key("model", TEXT, v -> v.event().model())
                    .key("first_day", DAY, v -> v.event().from())
                    .key("last_day", DAY, v -> v.event().to())));

    static final EventTable<WastedSpend> WASTED_SPEND =
            LatestTable.asRecorded(Table.<Versioned<WastedSpend>>named("wasted_spend")
                    .key("day", DAY, v -> v.event().day())
                    .key("channel", TEXT, v -> v.event().channel())
                    .key("campaign", TEXT, v -> orNone(v.event().campaign()))
                    .key("sku", TEXT, v -> orNone(v.event().sku()))
                    .value("clicks", WHOLE, v -> v.event().clicks())
                    .value("wasted_clicks", WHOLE, v -> v.event().wastedClicks())
                    .value("cost_micros", WHOLE, v -> v.event().costMicros())
                    .value("wasted_micros", WHOLE, v -> v.event().wastedMicros()));

    private static final Table<LostSale> LOST = Table.<LostSale>named("lost_sale_day")
            .key("day", DAY, LostSale::day)
            .key("channel", TEXT, LostSale::channel)
            .key("campaign", TEXT, loss -> orNone(loss.campaign()))
            .key("sku", TEXT, LostSale::sku)
            .key("location", TEXT, loss -> orNone(loss.location()))
            .value("lost_units", REAL, loss -> loss.sign() * loss.lostUnits())
            .value("lost_value_micros", WHOLE, loss -> loss.sign() * loss.lostValueMicros())
            .addsUp();

    private AttributionTables() {}

    static void writeRows(Connection connection, List<Versioned<AttributionRow>> rows) throws SQLException {
        List<Versioned<AttributionRow>> days = new ArrayList<>();
        List<Versioned<AttributionRow>> periods = new ArrayList<>();
        for (Versioned<AttributionRow> row : rows) {
            (row.event().from().equals(row.event().to()) ? days : periods).add(row);
        }
        DAYS.write(connection, days);
        PERIODS.write(connection, periods);
    }

    /** Sums. They are right as long as each message is written once, which the positions of the feed see to. */
    static void writeLosses(Connection connection, List<Versioned<LostSale>> losses) throws SQLException {
        LOST.merge(connection, losses.stream().map(Versioned::event).toList(), AttributionTables::sum);
    }

    private static LostSale sum(LostSale one, LostSale other) {
        return new LostSale(
                one.day(),
                one.channel(),
                one.campaign(),
                one.sku(),
                one.location(),
                one.sign() * one.lostUnits() + other.sign() * other.lostUnits(),
                Math.addExact(one.sign() * one.lostValueMicros(), other.sign() * other.lostValueMicros()),
                1);
    }

    private static Table.Builder<Versioned<AttributionRow>> figures(Table.Builder<Versioned<AttributionRow>> table) {
        return table.key("channel", TEXT, v -> orNone(v.event().channel()))
                .key("campaign", TEXT, v -> orNone(v.event().campaign()))
                .value("conversions", REAL, v -> v.event().conversions())
                .value("conversions_low", REAL, v -> v.event().conversionsLow())
                .value("conversions_high", REAL, v -> v.event().conversionsHigh())
                .value("value_micros", WHOLE, v -> v.event().valueMicros())
                .value("value_low_micros", WHOLE, v -> v.event().valueMicrosLow())
                .value("value_high_micros", WHOLE, v -> v.event().valueMicrosHigh())
                .value("removal_effect", REAL, v -> v.event().removalEffect())
                .value("spend_micros", WHOLE, v -> v.event().spendMicros());
    }
}
