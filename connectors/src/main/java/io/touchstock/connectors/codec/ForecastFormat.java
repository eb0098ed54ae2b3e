package io.touchstock.connectors.codec;

import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.ForecastDay;
import java.util.ArrayList;
import java.util.List;

/** Demand to come. Only as JSON. */
final class ForecastFormat implements EventFormat<Forecast> {

    private static final long serialVersionUID = 1L;

    @Override
    public Forecast read(FieldReader in) throws FieldProblem {
        List<ForecastDay> days = readDays(in, "days");
        return new Forecast(in.text("sku"), in.text("location"), in.anyDay("asOf"), in.text("modelVersion"), days);
    }

    static List<ForecastDay> readDays(FieldReader in, String name) throws FieldProblem {
        List<FieldReader> given = in.list(name);
        if (given == null) {
            throw in.missing(name, "Add one entry for each day of the horizon.");
        }
        List<ForecastDay> days = new ArrayList<>(given.size());
        for (FieldReader day : given) {
            days.add(readDay(day));
        }
        return days;
    }

    private static ForecastDay readDay(FieldReader in) throws FieldProblem {
        return new ForecastDay(
                in.anyDay("day"),
                in.number("mean"),
                in.number("q05"),
                in.number("q10"),
                in.number("q25"),
                in.number("q50"),
                in.number("q75"),
                in.number("q90"),
                in.number("q95"));
    }

    @Override
    public void write(Forecast forecast, FieldWriter out) {
        out.text("sku", forecast.sku());
        out.text("location", forecast.location());
        out.day("asOf", forecast.asOf());
        out.text("modelVersion", forecast.modelVersion());
        out.list("days", forecast.days(), ForecastFormat::writeDay);
    }

    static void writeDay(ForecastDay day, FieldWriter out) {
        out.day("day", day.day());
        out.number("mean", day.mean());
        out.number("q05", day.q05());
        out.number("q10", day.q10());
        out.number("q25", day.q25());
        out.number("q50", day.q50());
        out.number("q75", day.q75());
        out.number("q90", day.q90());
        out.number("q95", day.q95());
    }

    @Override
    public String key(Forecast forecast) {
        return Articles.key(forecast.sku(), forecast.location());
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
