package io.touchstock.app.dashboard.store;

import io.touchstock.app.dashboard.forecast.ForecastReadings;
import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.ModelDrift;
import io.touchstock.connectors.store.DaySpan;
import io.touchstock.connectors.store.ItemLine;
import io.touchstock.connectors.store.ModelCard;
import io.touchstock.connectors.store.ReportStore;
import io.touchstock.connectors.store.ToldDay;
import java.util.List;
import java.util.Optional;

/** Forecasts as the store has them. */
public final class StoreForecasts implements ForecastReadings {
    private final ReportStore store;

    public StoreForecasts(ReportStore store) {
        this.store = store;
    }

    @Override
    public List<ItemLine> items(String text, String location, int offset, int limit) {
        return store.forecasts().items(text, null, location, offset, limit);
    }

    @Override
    public long count(String text, String location) {
        return store.forecasts().countItems(text, null, location);
    }

    @Override
    public Optional<ItemLine> item(String sku, String location) {
        return store.forecasts().item(sku, location);
    }

    @Override
    public Optional<Forecast> newest(String sku, String location) {
        return store.forecasts().newest(sku, location);
    }

    @Override
    public List<ToldDay> told(String sku, String location, DaySpan days) {
        return store.forecasts().told(sku, location, days);
    }

    @Override
    public List<Demand> demand(String sku, String location, DaySpan days) {
        return store.forecasts().demand(sku, location, days);
    }

    @Override
    public List<ModelDrift> drift(int limit) {
        return store.forecasts().drift(null, limit);
    }

    @Override
    public List<ModelCard> models() {
        return store.forecasts().models();
    }
}
