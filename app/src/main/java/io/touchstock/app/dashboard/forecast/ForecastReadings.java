package io.touchstock.app.dashboard.forecast;

import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.ModelDrift;
import io.touchstock.connectors.store.DaySpan;
import io.touchstock.connectors.store.ItemLine;
import io.touchstock.connectors.store.ModelCard;
import io.touchstock.connectors.store.ToldDay;
import java.util.List;
import java.util.Optional;

/** What the pages of forecasts read. */
public interface ForecastReadings {

    /**
     * Items that have a forecast, by SKU and location.
     *
     * @param text part of SKU or name; null for any
     * @param location null for any
     */
    List<ItemLine> items(String text, String location, int offset, int limit);

    /** How many there are. */
    long count(String text, String location);

    /** One of them. */
    Optional<ItemLine> item(String sku, String location);

    /** The newest forecast of an item. */
    Optional<Forecast> newest(String sku, String location);

    /** What was last told of each day before it. */
    List<ToldDay> told(String sku, String location, DaySpan days);

    /** What was sold, by day. */
    List<Demand> demand(String sku, String location, DaySpan days);

    /** How good forecasts were, day by day, the newest last. */
    List<ModelDrift> drift(int limit);

    /** Model cards, the one told last first. */
    List<ModelCard> models();
}
