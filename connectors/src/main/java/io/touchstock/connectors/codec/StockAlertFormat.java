package io.touchstock.connectors.codec;

import io.touchstock.connectors.event.AlertHandling;
import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.AlertState;
import io.touchstock.connectors.event.Severity;
import io.touchstock.connectors.event.StockAlert;
import java.util.List;

/** Changes of alerts. */
final class StockAlertFormat implements EventFormat<StockAlert> {

    private static final long serialVersionUID = 1L;

    @Override
    public StockAlert read(FieldReader in) throws FieldProblem {
        return new StockAlert(
                in.text("sku"),
                in.text("location"),
                in.oneOf("kind", AlertKind.class),
                in.oneOf("state", AlertState.class),
                in.units("onHand", 0),
                in.number("probability"),
                in.optionalDay("p10"),
                in.optionalDay("p50"),
                in.optionalDay("p90"),
                in.optionalNumber("daysOfCover"),
                in.number("lostUnits"),
                in.optionalAmount("lostValue"),
                in.units("suggestedQuantity", 0),
                in.optionalDay("orderBy"),
                in.text("reason"),
                in.optionalText("modelVersion"),
                in.optionalDay("forecastAsOf"),
                in.instant("changedAt"),
                in.optionalOneOf("severity", Severity.class),
                in.optionalText("name"),
                in.optionalText("category"),
                in.optionalText("owner"),
                in.optionalUnits("incomingQuantity", 0),
                in.optionalDay("incomingOn"),
                in.optionalNumber("daysOfCoverWithReceipts"),
                in.optionalUnits("gapDays", 0),
                in.optionalAmount("suggestedCost"),
                in.optionalText("conflict"),
                in.texts("runningCampaigns"),
                in.optionalText("substituteSku"),
                in.optionalInstant("stockAsOf"),
                in.optionalOneOf("handled", AlertHandling.class),
                in.optionalDay("handledUntil"));
    }

    @Override
    public void write(StockAlert alert, FieldWriter out) {
        out.text("sku", alert.sku());
        out.text("location", alert.location());
        out.oneOf("kind", alert.kind());
        out.oneOf("state", alert.state());
        out.whole("onHand", alert.onHand());
        out.number("probability", alert.probability());
        out.day("p10", alert.p10());
        out.day("p50", alert.p50());
        out.day("p90", alert.p90());
        out.number("daysOfCover", alert.daysOfCover());
        out.number("lostUnits", alert.lostUnits());
        out.money("lostValue", alert.lostValueMicros());
        out.whole("suggestedQuantity", alert.suggestedQuantity());
        out.day("orderBy", alert.orderBy());
        out.text("reason", alert.reason());
        out.text("modelVersion", alert.modelVersion());
        out.day("forecastAsOf", alert.forecastAsOf());
        out.moment("changedAt", alert.changedAt());
        out.oneOf("severity", alert.severity());
        out.text("name", alert.name());
        out.text("category", alert.category());
        out.text("owner", alert.owner());
        out.count("incomingQuantity", alert.incomingQuantity());
        out.day("incomingOn", alert.incomingOn());
        out.number("daysOfCoverWithReceipts", alert.daysOfCoverWithReceipts());
        out.count("gapDays", alert.gapDays());
        out.money("suggestedCost", alert.suggestedCostMicros());
        out.text("conflict", alert.conflict());
        out.texts("runningCampaigns", alert.runningCampaigns());
        out.text("substituteSku", alert.substituteSku());
        out.moment("stockAsOf", alert.stockAsOf());
        out.oneOf("handled", alert.handled());
        out.day("handledUntil", alert.handledUntil());
    }

    @Override
    public String key(StockAlert alert) {
        return Articles.key(alert.sku(), alert.location());
    }

    @Override
    public String timeField() {
        return "changedAt";
    }

    @Override
    public List<String> requiredColumns() {
        return List.of(
                "sku",
                "location",
                "kind",
                "state",
                "onHand",
                "probability",
                "lostUnits",
                "suggestedQuantity",
                "reason",
                "changedAt");
    }

    @Override
    public List<String> optionalColumns() {
        return List.of(
                "p10",
                "p50",
                "p90",
                "daysOfCover",
                "lostValue",
                "orderBy",
                "modelVersion",
                "forecastAsOf",
                "severity",
                "name",
                "category",
                "owner",
                "incomingQuantity",
                "incomingOn",
                "daysOfCoverWithReceipts",
                "gapDays",
                "suggestedCost",
                "conflict",
                "runningCampaigns",
                "substituteSku",
                "stockAsOf",
                "handled",
                "handledUntil");
    }
}
