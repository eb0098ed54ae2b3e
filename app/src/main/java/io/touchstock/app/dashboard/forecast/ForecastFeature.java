package io.touchstock.app.dashboard.forecast;

import io.touchstock.app.dashboard.access.Permission;
import io.touchstock.app.dashboard.web.BadRequestException;
import io.touchstock.app.dashboard.web.Feature;
import io.touchstock.app.dashboard.web.Reply;
import io.touchstock.app.dashboard.web.Request;
import io.touchstock.app.dashboard.web.Routes;
import io.touchstock.connectors.store.ItemLine;
import java.util.Optional;

/** The pages of forecasts. */
public final class ForecastFeature implements Feature {
    private final ForecastReadings readings;

    public ForecastFeature(ForecastReadings readings) {
        this.readings = readings;
    }

    @Override
    public String title() {
        return "Forecasts";
    }

    @Override
    public String path() {
        return "/forecasts";
    }

    @Override
    public void register(Routes routes) {
        routes.page(
                "/forecasts",
                Permission.SEE,
                request -> new Reply.Html(
                        "dashboard/forecasts.jte",
                        "Forecasts",
                        new ForecastListMaker(readings, request.params()).list()));
        routes.page("/forecasts/item", Permission.SEE, this::item);
        routes.page("/forecasts/item.csv", Permission.SEE, this::download);
    }

    private Reply item(Request request) {
        return find(request)
                .<Reply>map(item -> {
                    ItemForecastMaker maker = new ItemForecastMaker(readings, item, request.params());
                    return new Reply.Html("dashboard/forecast.jte", maker.name(), maker.view());
                })
                .orElse(missing());
    }

    private Reply download(Request request) {
        return find(request)
                .<Reply>map(item -> new Reply.Download(
                        "forecast-" + item.forecastAsOf() + ".csv",
                        new ItemForecastMaker(readings, item, request.params()).table()))
                .orElse(missing());
    }

    private Optional<ItemLine> find(Request request) {
        String sku = request.params()
                .text("sku")
                .orElseThrow(() -> new BadRequestException("No item is named. Open one from the list of forecasts."));
        return readings.item(sku, request.params().text("location").orElse(""));
    }

    private static Reply missing() {
        return new Reply.Missing("There is no forecast of this item. It needs some days of sales first.");
    }
}
