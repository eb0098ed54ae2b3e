package io.touchstock.connectors;

import io.touchstock.connectors.event.AdAction;
import io.touchstock.connectors.event.AdSignal;
import io.touchstock.connectors.event.AlertFeedback;
import io.touchstock.connectors.event.AlertHandling;
import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.AlertState;
import io.touchstock.connectors.event.AttributionRow;
import io.touchstock.connectors.event.Consent;
import io.touchstock.connectors.event.Credit;
import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.Erasure;
import io.touchstock.connectors.event.FeedbackAction;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.connectors.event.IdentityLink;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.LostSale;
import io.touchstock.connectors.event.ModelDrift;
import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.OrderLine;
import io.touchstock.connectors.event.OrderStatus;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.connectors.event.PromotionScenario;
import io.touchstock.connectors.event.PromotionVerdict;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.ReceiptStatus;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.event.RowDimension;
import io.touchstock.connectors.event.Severity;
import io.touchstock.connectors.event.Spend;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.connectors.event.Touchpoint;
import io.touchstock.connectors.event.TouchpointKind;
import io.touchstock.connectors.event.WastedSpend;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One full and, where fields may be null, one bare event of every kind. */
public final class Samples {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");
    public static final LocalDate DAY = LocalDate.parse("2026-03-01");

    public static final Touchpoint TOUCHPOINT = new Touchpoint(
            "e-1",
            NOON,
            "v-1",
            "c-1",
            TouchpointKind.CLICK,
            "Paid Search",
            "Spring \"26\", brand",
            "sku-1",
            1_250_001,
            Consent.GRANTED);
    public static final Touchpoint BARE_TOUCHPOINT =
            new Touchpoint("e-2", NOON, "v-1", null, TouchpointKind.VISIT, "Direct", null, null, 0, Consent.DENIED);
    public static final Order ORDER = new Order(
            "o-1",
            NOON,
            "v-1",
            "c-1",
            "Zürich",
            List.of(new OrderLine("sku-1", 2, 9_990_000, "p-1"), new OrderLine("sku-2", 1, 0, null)),
            OrderStatus.PLACED);
    public static final Order BARE_ORDER =
            new Order("o-1", NOON, null, "c-1", "Zürich", List.of(), OrderStatus.CANCELLED);

    /** All of the above and one or two of everything else. */
    public static final List<Record> ALL = List.of(
            TOUCHPOINT,
            BARE_TOUCHPOINT,
            ORDER,
            BARE_ORDER,
            new IdentityLink("v-1", "c-1", NOON),
            new Spend(DAY, "Paid Search", "Spring", 100_000_000, 42, 4_711),
            new Spend(DAY, "Radio", null, 1, 0, 0),
            new StockLevel("sku-1", "Zürich", NOON, 0),
            new Receipt("r-1", "sku-1", "Zürich", 48, DAY.plusDays(9), ReceiptStatus.SHIPPED, NOON, 1.5),
            new Product("sku-1", "Tea", "Food", "Ida", 9_990_000, 4_000_000, 7.5, 1.25, 12, 6, NOON),
            new Product(
                    "sku-1", "Tea", "Food", "Ida", 9_990_000, 4_000_000, 7, 0, 0, 1, NOON, 0.975, 14, DAY.plusDays(60)),
            new Product("sku-1", "Tea", null, null, 9_990_000, 4_000_000, 7, 0, 0, 1, NOON),
            new Promotion("p-1", "sku-1", "Zürich", DAY, DAY.plusDays(3), 7_990_000, NOON),
            new Promotion("p-1", "sku-1", null, DAY, DAY, 7_990_000, NOON),
            new Erasure("v-1", "c-1", NOON),
            new Erasure(null, "c-1", NOON),
            new JourneyChange(
                    1,
                    new Journey("order:o-1", "c:c-1", List.of(TOUCHPOINT, BARE_TOUCHPOINT), "o-1", NOON, 19_980_000)),
            new JourneyChange(-1, new Journey("null:e-2", "v:v-1", List.of(), null, NOON, 0)),
            new Credit(1, "o-1", "e-1", "time-decay", "Paid Search", "Spring", NOON, NOON, 1.0 / 3, 6_660_000),
            new Credit(-1, "o-1", "e-1", "last", "Direct", null, NOON, NOON, 1, 19_980_000),
            new AttributionRow(
                    DAY,
                    DAY,
                    "markov",
                    "Paid Search",
                    "Spring",
                    0.1 + 0.2,
                    -5,
                    0.25,
                    7_000_000L,
                    RowDimension.CHANNEL_CAMPAIGN,
                    0.1,
                    0.5,
                    -9L,
                    12L,
                    0.75,
                    1.0 / 3),
            new AttributionRow(
                    DAY,
                    DAY,
                    "first",
                    null,
                    "Spring",
                    3,
                    5,
                    null,
                    null,
                    RowDimension.CAMPAIGN,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null),
            new AttributionRow(
                    DAY,
                    DAY,
                    "first",
                    "Direct",
                    null,
                    3,
                    5,
                    null,
                    null,
                    RowDimension.CHANNEL,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null),
            new Demand("sku-1", "Zürich", DAY, 3, true),
            new Forecast(
                    "sku-1",
                    "Zürich",
                    DAY,
                    "lstm-1",
                    List.of(new ForecastDay(DAY.plusDays(1), 2.5, 0, 0, 1, 2, 3, 5, 6.5))),
            new ModelDrift(
                    "lstm-1", DAY, true, DAY.minusDays(2), 2240, 0.41, 0.31, 0.02, -0.01, 0.78, 0.8, "The error grew."),
            new PromotionScenario(
                    "sku-1",
                    "Zürich",
                    DAY,
                    "lstm-1",
                    9_990_000,
                    7_990_000,
                    DAY.plusDays(1),
                    DAY.plusDays(1),
                    List.of(new ForecastDay(DAY.plusDays(1), 2.5, 0, 0, 1, 2, 3, 5, 6.5)),
                    List.of(new ForecastDay(DAY.plusDays(1), 3.5, 0, 1, 2, 3, 4, 6, 8.5))),
            new StockAlert(
                    "sku-1",
                    "Zürich",
                    AlertKind.STOCKOUT_RISK,
                    AlertState.OPEN,
                    4,
                    0.83,
                    DAY.plusDays(1),
                    DAY.plusDays(2),
                    DAY.plusDays(4),
                    1.75,
                    12.5,
                    124_875_000L,
                    48,
                    DAY,
                    "Runs out before the next delivery.",
                    "lstm-1",
                    DAY,
                    NOON,
                    Severity.HIGH,
                    "Tea",
                    "Food",
                    "Ida",
                    96,
                    DAY.plusDays(9),
                    9.5,
                    7,
                    192_000_000L,
                    "The promotion p-1 starts on 2026-03-02.",
                    List.of("Spring, \"brand\"", "Prospecting"),
                    "sku-2",
                    NOON,
                    AlertHandling.SNOOZED,
                    DAY.plusDays(2)),
            new StockAlert(
                    "sku-1",
                    "Zürich",
                    AlertKind.STOCKOUT_RISK,
                    AlertState.RESOLVED,
                    400,
                    0,
                    null,
                    null,
                    null,
                    null,
                    0,
                    null,
                    0,
                    null,
                    "Enough for the horizon.",
                    null,
                    null,
                    NOON,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    null,
                    null),
            new AlertFeedback(
                    "sku-1",
                    "Zürich",
                    AlertKind.STOCKOUT_RISK,
                    FeedbackAction.ALREADY_ORDERED,
                    DAY.plusDays(7),
                    48,
                    "Ida",
                    NOON),
            new AlertFeedback(
                    "sku-1", "Zürich", AlertKind.OVERSTOCK, FeedbackAction.FALSE_ALARM, null, null, null, NOON),
            new PromotionPlan(
                    "sku-1",
                    "Zürich",
                    PromotionVerdict.HOLD,
                    DAY.plusDays(1),
                    DAY.plusDays(7),
                    7_990_000L,
                    120.5,
                    -3.25,
                    -5_000_000,
                    0.5,
                    DAY.plusDays(9),
                    "p-1",
                    "Stock lasts for three of the seven days.",
                    DAY,
                    -7_500_000),
            new PromotionPlan(
                    "sku-1",
                    "Zürich",
                    PromotionVerdict.NONE,
                    null,
                    null,
                    null,
                    80,
                    0,
                    7_000_000,
                    0,
                    null,
                    null,
                    "No promotion pays for itself.",
                    DAY,
                    0),
            new AdSignal("sku-1", "Zürich", AdAction.PAUSE, "The shelf is empty.", NOON),
            new WastedSpend(DAY, "Paid Search", "Spring", "sku-1", 42, 17, 21_000_000, 8_500_000),
            new WastedSpend(DAY, "Paid Search", null, null, 0, 0, 0, 0),
            new LostSale(DAY, "Paid Search", "Spring", "sku-1", "Zürich", 1.0 / 3, 3_330_000, 1),
            new LostSale(DAY, "Direct", null, "sku-1", null, 1, 9_990_000, -1),
            new Rejected("orders-0", 17, "payload is no JSON.", "{\"orderId\":\n"),
            new Rejected("orders-0", 18, "payload is empty.", ""));

    private Samples() {}
}
