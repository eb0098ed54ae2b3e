package io.touchstock.connectors.codec;

import io.touchstock.connectors.event.AdSignal;
import io.touchstock.connectors.event.AlertFeedback;
import io.touchstock.connectors.event.AttributionRow;
import io.touchstock.connectors.event.Credit;
import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.Erasure;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.IdentityLink;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.LostSale;
import io.touchstock.connectors.event.ModelDrift;
import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.connectors.event.PromotionScenario;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.event.Spend;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.connectors.event.Touchpoint;
import io.touchstock.connectors.event.WastedSpend;

/** The codec of every event. */
public final class EventCodecs {

    public static final EventCodec<Touchpoint> TOUCHPOINTS = new EventCodec<>(Touchpoint.class, new TouchpointFormat());
    public static final EventCodec<Order> ORDERS = new EventCodec<>(Order.class, new OrderFormat());
    public static final EventCodec<IdentityLink> IDENTITIES =
            new EventCodec<>(IdentityLink.class, new IdentityLinkFormat());
    public static final EventCodec<Spend> SPEND = new EventCodec<>(Spend.class, new SpendFormat());
    public static final EventCodec<StockLevel> STOCK = new EventCodec<>(StockLevel.class, new StockLevelFormat());
    public static final EventCodec<Receipt> RECEIPTS = new EventCodec<>(Receipt.class, new ReceiptFormat());
    public static final EventCodec<Product> PRODUCTS = new EventCodec<>(Product.class, new ProductFormat());
    public static final EventCodec<Promotion> PROMOTIONS = new EventCodec<>(Promotion.class, new PromotionFormat());
    public static final EventCodec<Erasure> ERASURES = new EventCodec<>(Erasure.class, new ErasureFormat());
    public static final EventCodec<JourneyChange> JOURNEYS =
            new EventCodec<>(JourneyChange.class, new JourneyChangeFormat());
    public static final EventCodec<Credit> CREDITS = new EventCodec<>(Credit.class, new CreditFormat());
    public static final EventCodec<AttributionRow> ATTRIBUTION =
            new EventCodec<>(AttributionRow.class, new AttributionRowFormat());
    public static final EventCodec<Demand> DEMAND = new EventCodec<>(Demand.class, new DemandFormat());
    public static final EventCodec<Forecast> FORECASTS = new EventCodec<>(Forecast.class, new ForecastFormat());
    public static final EventCodec<StockAlert> STOCK_ALERTS =
            new EventCodec<>(StockAlert.class, new StockAlertFormat());
    public static final EventCodec<AlertFeedback> ALERT_FEEDBACK =
            new EventCodec<>(AlertFeedback.class, new AlertFeedbackFormat());
    public static final EventCodec<PromotionPlan> PROMOTION_PLANS =
            new EventCodec<>(PromotionPlan.class, new PromotionPlanFormat());
    public static final EventCodec<PromotionScenario> PROMOTION_SCENARIOS =
            new EventCodec<>(PromotionScenario.class, new PromotionScenarioFormat());
    public static final EventCodec<ModelDrift> MODEL_DRIFT = new EventCodec<>(ModelDrift.class, new ModelDriftFormat());
    public static final EventCodec<AdSignal> AD_SIGNALS = new EventCodec<>(AdSignal.class, new AdSignalFormat());
    public static final EventCodec<WastedSpend> WASTED_SPEND =
            new EventCodec<>(WastedSpend.class, new WastedSpendFormat());
    public static final EventCodec<LostSale> LOST_SALES = new EventCodec<>(LostSale.class, new LostSaleFormat());
    public static final EventCodec<Rejected> REJECTED = new EventCodec<>(Rejected.class, new RejectedFormat());

    private EventCodecs() {}
}
