package io.touchstock.app.dashboard.forecast;

import io.touchstock.app.dashboard.web.Address;
import io.touchstock.app.dashboard.web.Params;
import io.touchstock.app.stockpage.StockWords;
import io.touchstock.connectors.event.ModelDrift;
import io.touchstock.connectors.store.ItemLine;
import io.touchstock.connectors.store.ModelCard;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Makes the page of items and models. */
final class ForecastListMaker {
    private static final int ROWS = 25;
    private static final int MOST_PAGES = 1_000_000;
    private static final int MOST_MODELS = 5;
    private static final int MOST_DRIFT = 14;

    private final ForecastReadings readings;
    private final String text;
    private final String location;
    private final int page;

    ForecastListMaker(ForecastReadings readings, Params params) {
        this.readings = readings;
        this.text = params.text("text").orElse(null);
        this.location = params.text("location").orElse(null);
        this.page = params.number("page", 1, MOST_PAGES).orElse(1);
    }

    ForecastList list() {
        List<ItemLine> items = readings.items(text, location, (page - 1) * ROWS, ROWS);
        long total = readings.count(text, location);
        boolean narrows = text != null || location != null;
        return new ForecastList(
                items.isEmpty() ? "" : StockWords.count(total, narrows ? "matching item" : "item") + " with a forecast",
                text == null ? "" : text,
                location == null ? "" : location,
                narrows,
                items.stream().map(ForecastListMaker::row).toList(),
                range(items.size(), total),
                page > 1 ? address(page - 1) : "",
                (long) page * ROWS < total ? address(page + 1) : "",
                items.isEmpty() ? (narrows ? "No item fits" : "No forecasts yet") : "",
                items.isEmpty() ? emptyText(total, narrows) : "",
                cards(),
                drift());
    }

    private String emptyText(long total, boolean narrows) {
        if (total > 0) {
            return "This page is beyond the last one. Go back to the first.";
        }
        return narrows
                ? "No item with a forecast has this in its SKU or name, at this location. Write less of it, or clear"
                        + " it; locations are written in full."
                : "Start 'touchstock run demand' and, beside it, 'touchstock run store' with this store; items appear"
                        + " here when they have some days of sales. 'touchstock train' makes the model.";
    }

    private static ForecastList.Row row(ItemLine item) {
        return new ForecastList.Row(
                item.name() == null ? item.sku() : item.name(),
                item.name() == null ? "" : item.sku(),
                item.location(),
                item.category() == null ? "" : item.category(),
                StockWords.full(item.forecastAsOf()),
                item.modelVersion(),
                Address.of("/forecasts/item")
                        .and("sku", item.sku())
                        .and("location", item.location())
                        .toString());
    }

    private String address(int number) {
        return Address.of("/forecasts")
                .and("text", text)
                .and("location", location)
                .and("page", number > 1 ? number : null)
                .toString();
    }

    private String range(int rows, long total) {
        long from = (page - 1L) * ROWS + 1;
        return rows == 0
                ? ""
                : StockWords.whole(from) + " to " + StockWords.whole(from + rows - 1) + " of "
                        + StockWords.whole(total);
    }

    private List<ForecastList.Card> cards() {
        List<ForecastList.Card> cards = new ArrayList<>();
        for (ModelCard card : readings.models()) {
            if (cards.size() < MOST_MODELS) {
                cards.add(new CardMaker(card).card(cards.size()));
            }
        }
        return cards;
    }

    private List<ForecastList.DriftRow> drift() {
        List<ForecastList.DriftRow> rows = new ArrayList<>();
        for (ModelDrift drift : readings.drift(MOST_DRIFT)) {
            rows.add(new ForecastList.DriftRow(
                    drift.modelVersion(),
                    StockWords.full(drift.day()),
                    drift.drifting(),
                    drift.drifting() ? "drifting since " + StockWords.day(drift.since()) : "as good as it was judged",
                    drift.reason(),
                    StockWords.whole(drift.points()),
                    Shares.percent(drift.wape()),
                    Shares.percent(drift.wapeReference()),
                    Shares.percent(drift.bias()),
                    Shares.percent(drift.biasReference()),
                    Shares.percent(drift.coverage80()),
                    Shares.percent(drift.coverage80Reference())));
        }
        Collections.reverse(rows);
        return rows;
    }
}
