package io.touchstock.connectors.kafka;

import java.util.List;

/** The names of all topics. What each carries and how it is keyed is the business of its codec. */
public final class Topics {

    public static final String TOUCHPOINTS = "touchpoints";
    public static final String ORDERS = "orders";
    public static final String IDENTITIES = "identities";
    public static final String SPEND = "spend";
    public static final String STOCK = "stock";
    public static final String RECEIPTS = "receipts";
    public static final String PRODUCTS = "products";
    public static final String PROMOTIONS = "promotions";
    public static final String ERASURES = "erasures";
    public static final String ALERT_FEEDBACK = "alert-feedback";

    public static final String JOURNEYS = "journeys";
    public static final String CREDITS = "credits";
    public static final String ATTRIBUTION = "attribution";
    public static final String DEMAND = "demand";
    public static final String FORECASTS = "forecasts";
    public static final String PROMOTION_SCENARIOS = "promotion-scenarios";
    public static final String MODEL_DRIFT = "model-drift";
    public static final String STOCK_ALERTS = "stock-alerts";
    public static final String PROMOTION_PLANS = "promotion-plans";
    public static final String AD_SIGNALS = "ad-signals";
    public static final String WASTED_SPEND = "wasted-spend";
    public static final String LOST_SALES = "lost-sales";
    public static final String REJECTED = "rejected";

    /** What the shop writes. */
    public static final List<String> INPUTS = List.of(
            TOUCHPOINTS, ORDERS, IDENTITIES, SPEND, STOCK, RECEIPTS, PRODUCTS, PROMOTIONS, ERASURES, ALERT_FEEDBACK);

    /** What Touchstock writes. */
    public static final List<String> OUTPUTS = List.of(
            JOURNEYS,
            CREDITS,
            ATTRIBUTION,
            DEMAND,
            FORECASTS,
            PROMOTION_SCENARIOS,
            MODEL_DRIFT,
            STOCK_ALERTS,
            PROMOTION_PLANS,
            AD_SIGNALS,
            WASTED_SPEND,
            LOST_SALES,
            REJECTED);

    private Topics() {}
}
