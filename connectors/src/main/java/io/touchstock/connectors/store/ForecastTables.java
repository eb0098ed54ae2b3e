package io.touchstock.connectors.store;

import static io.touchstock.connectors.store.SqlType.COUNT;
import static io.touchstock.connectors.store.SqlType.DAY;
import static io.touchstock.connectors.store.SqlType.FLAG;
import static io.touchstock.connectors.store.SqlType.REAL;
import static io.touchstock.connectors.store.SqlType.TEXT;

import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.connectors.event.ModelDrift;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What was sold, what will be, and how good the forecasts are. */
final class ForecastTables {

    static final EventTable<Demand> DEMAND = LatestTable.asRecorded(Table.<Versioned<Demand>>named("demand_day")
            .key("sku", TEXT, v -> v.event().sku())
            .key("location", TEXT, v -> v.event().location())
            .key("day", DAY, v -> v.event().day())
            .value("units", COUNT, v -> v.event().units())
            .value("shelf_empty", FLAG, v -> v.event().shelfEmpty()));

    static final EventTable<ModelDrift> DRIFT = LatestTable.asRecorded(Table.<Versioned<ModelDrift>>named("model_drift")
            .key("model_version", TEXT, v -> v.event().modelVersion())
            .key("day", DAY, v -> v.event().day())
            .value("drifting", FLAG, v -> v.event().drifting())
            .value("since", DAY, v -> v.event().since())
            .value("points", COUNT, v -> v.event().points())
            .value("wape", REAL, v -> v.event().wape())
            .value("wape_reference", REAL, v -> v.event().wapeReference())
            .value("bias", REAL, v -> v.event().bias())
            .value("bias_reference", REAL, v -> v.event().biasReference())
            .value("coverage80", REAL, v -> v.event().coverage80())
            .value("coverage80_reference", REAL, v -> v.event().coverage80Reference())
            .value("reason", TEXT, v -> v.event().reason()));

    private static final EventTable<Forecast> HEADERS = LatestTable.by(
            Table.<Versioned<Forecast>>named("item_forecast")
                    .key("sku", TEXT, v -> v.event().sku())
                    .key("location", TEXT, v -> v.event().location())
                    .value("as_of", DAY, v -> v.event().asOf())
                    .value("model_version", TEXT, v -> v.event().modelVersion())
                    .value("horizon_days", COUNT, v -> v.event().days().size()),
            forecast -> startOf(forecast.asOf()));

    private static final EventTable<OneDay> DAYS = LatestTable.by(
            Table.<Versioned<OneDay>>named("forecast_day")
                    .key("sku", TEXT, v -> v.event().of().sku())
                    .key("location", TEXT, v -> v.event().of().location())
                    .key("day", DAY, v -> v.event().day().day())
                    .value("as_of", DAY, v -> v.event().of().asOf())
                    .value("model_version", TEXT, v -> v.event().of().modelVersion())
                    .value("mean_units", REAL, v -> v.event().day().mean())
                    .value("q05", REAL, v -> v.event().day().q05())
                    .value("q10", REAL, v -> v.event().day().q10())
                    .value("q25", REAL, v -> v.event().day().q25())
                    .value("q50", REAL, v -> v.event().day().q50())
                    .value("q75", REAL, v -> v.event().day().q75())
                    .value("q90", REAL, v -> v.event().day().q90())
                    .value("q95", REAL, v -> v.event().day().q95()),
            day -> startOf(day.of().asOf()));

    private ForecastTables() {}

    static void writeForecasts(Connection connection, List<Versioned<Forecast>> forecasts) throws SQLException {
        HEADERS.write(connection, forecasts);
        List<Versioned<OneDay>> days = new ArrayList<>();
        for (Versioned<Forecast> forecast : forecasts) {
            for (ForecastDay day : forecast.event().days()) {
                days.add(new Versioned<>(new OneDay(forecast.event(), day), forecast.origin()));
            }
        }
        DAYS.write(connection, days);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private record OneDay(Forecast of, ForecastDay day) {}
}
