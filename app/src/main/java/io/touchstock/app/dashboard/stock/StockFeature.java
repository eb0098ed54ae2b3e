package io.touchstock.app.dashboard.stock;

import io.touchstock.app.dashboard.access.Permission;
import io.touchstock.app.dashboard.web.BadRequestException;
import io.touchstock.app.dashboard.web.Feature;
import io.touchstock.app.dashboard.web.Reply;
import io.touchstock.app.dashboard.web.Request;
import io.touchstock.app.dashboard.web.Routes;

/** The pages of stock. */
public final class StockFeature implements Feature {
    private final StockReadings readings;
    private final AlertHandler handler;

    public StockFeature(StockReadings readings, StockActions actions) {
        this.readings = readings;
        this.handler = new AlertHandler(readings, actions);
    }

    @Override
    public String title() {
        return "Stock";
    }

    @Override
    public String path() {
        return "/stock";
    }

    @Override
    public void register(Routes routes) {
        routes.page("/stock", Permission.SEE, this::alerts);
        routes.page("/stock/item", Permission.SEE, this::item);
        routes.page(
                "/stock.csv",
                Permission.SEE,
                request -> new Reply.Download(
                        "stock-alerts-" + readings.today() + ".csv",
                        AlertCsv.table(readings.all(AlertFilter.of(request.params())))));
        routes.action("/stock/handle", "alert.handle", Permission.HANDLE_ALERTS, handler::handle);
    }

    private Reply alerts(Request request) {
        return new Reply.Html("dashboard/alerts.jte", "Stock", new AlertListMaker(readings, request).list());
    }

    private Reply item(Request request) {
        String sku = request.params()
                .text("sku")
                .orElseThrow(() -> new BadRequestException("No item is named. Open one from the list of alerts."));
        String location = request.params().text("location").orElse("");
        return readings.item(sku, location)
                .<Reply>map(reading -> {
                    ItemViewMaker maker = new ItemViewMaker(
                            reading, readings.today(), readings.currency().getCurrencyCode());
                    return new Reply.Html("dashboard/item.jte", maker.name(), maker.view(request));
                })
                .orElse(new Reply.Missing(
                        "Nothing is known of " + sku + (location.isEmpty() ? "" : " at " + location) + "."));
    }
}
