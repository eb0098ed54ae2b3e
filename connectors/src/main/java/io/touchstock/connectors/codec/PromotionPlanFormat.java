package io.touchstock.connectors.codec;

import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.connectors.event.PromotionVerdict;
import java.util.List;

/** When to promote, and why not. */
final class PromotionPlanFormat implements EventFormat<PromotionPlan> {

    private static final long serialVersionUID = 1L;

    @Override
    public PromotionPlan read(FieldReader in) throws FieldProblem {
        return new PromotionPlan(
                in.text("sku"),
                in.text("location"),
                in.oneOf("verdict", PromotionVerdict.class),
                in.optionalDay("startsOn"),
                in.optionalDay("endsOn"),
                in.optionalMoney("price"),
                in.number("expectedUnits"),
                in.number("upliftUnits"),
                in.amount("margin"),
                in.number("endStock"),
                in.optionalDay("couldStartOn"),
                in.optionalText("promotionId"),
                in.text("reason"),
                in.anyDay("asOf"),
                in.optionalAmount("gain") == null ? 0 : in.amount("gain"));
    }

    @Override
    public void write(PromotionPlan plan, FieldWriter out) {
        out.text("sku", plan.sku());
        out.text("location", plan.location());
        out.oneOf("verdict", plan.verdict());
        out.day("startsOn", plan.startsOn());
        out.day("endsOn", plan.endsOn());
        out.money("price", plan.priceMicros());
        out.number("expectedUnits", plan.expectedUnits());
        out.number("upliftUnits", plan.upliftUnits());
        out.money("margin", plan.marginMicros());
        out.number("endStock", plan.endStock());
        out.day("couldStartOn", plan.couldStartOn());
        out.text("promotionId", plan.promotionId());
        out.text("reason", plan.reason());
        out.day("asOf", plan.asOf());
        out.money("gain", plan.gainMicros());
    }

    @Override
    public String key(PromotionPlan plan) {
        return Articles.key(plan.sku(), plan.location());
    }

    @Override
    public String timeField() {
        return "asOf";
    }

    @Override
    public List<String> requiredColumns() {
        return List.of(
                "sku", "location", "verdict", "expectedUnits", "upliftUnits", "margin", "endStock", "reason", "asOf");
    }

    @Override
    public List<String> optionalColumns() {
        return List.of("startsOn", "endsOn", "price", "couldStartOn", "promotionId", "gain");
    }
}
