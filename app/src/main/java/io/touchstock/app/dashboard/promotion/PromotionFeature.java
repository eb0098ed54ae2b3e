package io.touchstock.app.dashboard.promotion;

import io.touchstock.app.dashboard.access.Permission;
import io.touchstock.app.dashboard.web.Feature;
import io.touchstock.app.dashboard.web.Reply;
import io.touchstock.app.dashboard.web.Routes;

/** The page of promotions. */
public final class PromotionFeature implements Feature {
    private final PromotionReadings readings;
    private final DecisionHandler handler;

    public PromotionFeature(PromotionReadings readings, PromotionActions actions) {
        this.readings = readings;
        this.handler = new DecisionHandler(readings, actions);
    }

    @Override
    public String title() {
        return "Promotions";
    }

    @Override
    public String path() {
        return "/promotions";
    }

    @Override
    public void register(Routes routes) {
        routes.page(
                "/promotions",
                Permission.SEE,
                request -> new Reply.Html(
                        "dashboard/promotions.jte", "Promotions", new CalendarMaker(readings, request).calendar()));
        routes.page(
                "/promotions.csv",
                Permission.SEE,
                request -> new Reply.Download(
                        "promotions-" + readings.today() + ".csv",
                        new PlanCsv(readings, Asked.of(request.params(), readings.today())).table()));
        routes.action("/promotions/decide", "promotion.decide", Permission.DECIDE_PROMOTIONS, handler::decide);
    }
}
