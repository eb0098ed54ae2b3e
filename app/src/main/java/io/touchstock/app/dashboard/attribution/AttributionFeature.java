package io.touchstock.app.dashboard.attribution;

import io.touchstock.app.dashboard.access.Permission;
import io.touchstock.app.dashboard.csv.CsvTable;
import io.touchstock.app.dashboard.web.Feature;
import io.touchstock.app.dashboard.web.Reply;
import io.touchstock.app.dashboard.web.Request;
import io.touchstock.app.dashboard.web.Routes;
import io.touchstock.connectors.store.DaySpan;
import java.util.Optional;
import java.util.function.Function;

/** The page of attribution. */
public final class AttributionFeature implements Feature {
    private static final String NOTHING = "Start 'touchstock run journeys' and let it write into this store; the first"
            + " report appears here when the shop's first day is over.";

    private final AttributionReadings readings;

    public AttributionFeature(AttributionReadings readings) {
        this.readings = readings;
    }

    @Override
    public String title() {
        return "Attribution";
    }

    @Override
    public String path() {
        return "/attribution";
    }

    @Override
    public void register(Routes routes) {
        routes.page("/attribution", Permission.SEE, this::page);
        routes.page("/attribution.csv", Permission.SEE, request -> download(request, "", AttributionMaker::table));
        routes.page(
                "/attribution/paths.csv",
                Permission.SEE,
                request -> download(request, "paths-", AttributionMaker::pathTable));
    }

    private Reply page(Request request) {
        Optional<DaySpan> told = readings.days();
        AttributionView view = told.isEmpty()
                ? AttributionView.nothing(NOTHING)
                : new AttributionMaker(readings, request.params(), told.get()).view(told.get());
        return new Reply.Html("dashboard/attribution.jte", "Attribution", view);
    }

    private Reply download(Request request, String what, Function<AttributionMaker, CsvTable> table) {
        return readings.days()
                .<Reply>map(told -> new Reply.Download(
                        "attribution-" + what + told.last() + ".csv",
                        table.apply(new AttributionMaker(readings, request.params(), told))))
                .orElse(new Reply.Missing("Nothing is told yet. " + NOTHING));
    }
}
