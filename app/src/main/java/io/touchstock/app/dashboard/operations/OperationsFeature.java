package io.touchstock.app.dashboard.operations;

import io.touchstock.app.dashboard.access.Permission;
import io.touchstock.app.dashboard.web.Feature;
import io.touchstock.app.dashboard.web.Reply;
import io.touchstock.app.dashboard.web.Routes;

/** The page of operations. Everybody sees how things are going; records as they came in need a permission. */
public final class OperationsFeature implements Feature {
    private final OperationsReadings readings;

    public OperationsFeature(OperationsReadings readings) {
        this.readings = readings;
    }

    @Override
    public String title() {
        return "Operations";
    }

    @Override
    public String path() {
        return "/operations";
    }

    @Override
    public void register(Routes routes) {
        routes.page(
                "/operations",
                Permission.SEE,
                request -> new Reply.Html(
                        "dashboard/operations.jte", "Operations", new OperationsMaker(readings, request).view()));
        routes.page(
                "/operations/rejected.csv",
                Permission.SEE_PAYLOADS,
                request -> new Reply.Download(
                        "rejected-records.csv", new OperationsMaker(readings, request).recordTable()));
    }
}
