package io.touchstock.connectors.codec;

import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.connectors.event.PromotionScenario;
import java.time.LocalDate;
import java.util.List;

/** Demand with and without a promotion. Only as JSON. */
final class PromotionScenarioFormat implements EventFormat<PromotionScenario> {

    private static final long serialVersionUID = 1L;

    @Override
    public PromotionScenario read(FieldReader in) throws FieldProblem {
        LocalDate startsOn = in.anyDay("startsOn");
        LocalDate endsOn = in.anyDay("endsOn");
        if (endsOn.isBefore(startsOn)) {
            throw in.problem(
                    "endsOn", endsOn, "before startsOn " + startsOn + ". The last day counts; swap or correct them.");
        }
        List<ForecastDay> without = ForecastFormat.readDays(in, "without");
        List<ForecastDay> with = ForecastFormat.readDays(in, "with");
        if (!daysOf(with).equals(daysOf(without))) {
            throw in.problem(
                    "with", daysOf(with), "not the days of without. Forecast the same days with and without it.");
        }
        return new PromotionScenario(
                in.text("sku"),
                in.text("location"),
                in.anyDay("asOf"),
                in.text("modelVersion"),
                in.money("listPrice"),
                in.money("promotedPrice"),
                startsOn,
                endsOn,
                without,
                with);
    }

    private static List<LocalDate> daysOf(List<ForecastDay> forecast) {
        return forecast.stream().map(ForecastDay::day).toList();
    }

    @Override
    public void write(PromotionScenario scenario, FieldWriter out) {
        out.text("sku", scenario.sku());
        out.text("location", scenario.location());
        out.day("asOf", scenario.asOf());
        out.text("modelVersion", scenario.modelVersion());
        out.money("listPrice", scenario.listPriceMicros());
        out.money("promotedPrice", scenario.promotedPriceMicros());
        out.day("startsOn", scenario.startsOn());
        out.day("endsOn", scenario.endsOn());
        out.list("without", scenario.without(), ForecastFormat::writeDay);
        out.list("with", scenario.with(), ForecastFormat::writeDay);
    }

    @Override
    public String key(PromotionScenario scenario) {
        return Articles.key(scenario.sku(), scenario.location());
    }

    @Override
    public String timeField() {
        return "asOf";
    }

    @Override
    public List<String> requiredColumns() {
        return List.of();
    }

    @Override
    public List<String> optionalColumns() {
        return List.of();
    }
}
