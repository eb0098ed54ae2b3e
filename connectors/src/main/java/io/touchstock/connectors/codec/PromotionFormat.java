package io.touchstock.connectors.codec;

import io.touchstock.connectors.event.Promotion;
import java.time.LocalDate;
import java.util.List;

/** Planned and running promotions. */
final class PromotionFormat implements EventFormat<Promotion> {

    private static final long serialVersionUID = 1L;

    @Override
    public Promotion read(FieldReader in) throws FieldProblem {
        LocalDate startsOn = in.plannedDay("startsOn");
        LocalDate endsOn = in.plannedDay("endsOn");
        if (endsOn.isBefore(startsOn)) {
            throw in.problem(
                    "endsOn", endsOn, "before startsOn " + startsOn + ". The last day counts; swap or correct them.");
        }
        return new Promotion(
                in.text("promotionId"),
                in.text("sku"),
                in.optionalText("location"),
                startsOn,
                endsOn,
                in.money("price"),
                in.moment("updatedAt"));
    }

    @Override
    public void write(Promotion promotion, FieldWriter out) {
        out.text("promotionId", promotion.promotionId());
        out.text("sku", promotion.sku());
        out.text("location", promotion.location());
        out.day("startsOn", promotion.startsOn());
        out.day("endsOn", promotion.endsOn());
        out.money("price", promotion.priceMicros());
        out.moment("updatedAt", promotion.updatedAt());
    }

    @Override
    public String key(Promotion promotion) {
        return promotion.sku();
    }

    @Override
    public String timeField() {
        return "updatedAt";
    }

    @Override
    public List<String> requiredColumns() {
        return List.of("promotionId", "sku", "startsOn", "endsOn", "price", "updatedAt");
    }

    @Override
    public List<String> optionalColumns() {
        return List.of("location");
    }
}
