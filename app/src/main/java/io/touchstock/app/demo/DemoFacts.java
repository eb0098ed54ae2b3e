package io.touchstock.app.demo;

import io.touchstock.app.config.JourneysConfig;
import io.touchstock.app.config.Percentage;
import io.touchstock.app.config.TouchstockConfig;
import io.touchstock.app.report.RunReport.Fact;
import io.touchstock.forecasting.model.Provenance;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What the page of the demo says about how it was made. */
final class DemoFacts {
    private DemoFacts() {}

    static List<Fact> of(TouchstockConfig config, LocalDate from, LocalDate to, Provenance model) {
        JourneysConfig journeys = config.journeys();
        return List.of(
                new Fact("Models", String.join(", ", journeys.models())),
                new Fact(
                        "Days of the report",
                        from + " to " + to + ", " + config.shop().timeZone()),
                new Fact("Lookback", journeys.lookback().map(DemoFacts::text).orElse("none")),
                new Fact(
                        "Conversion window",
                        journeys.conversionWindow().map(DemoFacts::text).orElse("none")),
                new Fact("At one moment", journeys.sameInstant()),
                new Fact("After an order", journeys.afterConversion()),
                new Fact("Markov order", Integer.toString(journeys.markovOrder())),
                new Fact("Half-life of time-decay", text(journeys.halfLife())),
                new Fact("Position weights", weights(journeys)),
                new Fact(
                        "Intervals",
                        journeys.replicates() == 0
                                ? "none"
                                : "95 %, by " + journeys.replicates()
                                        + " replicates of a Poisson bootstrap over journeys"),
                new Fact(
                        "Source",
                        "orders, paths and times from the journeys that held when the demo ended; spend from the newest"
                                + " report on the attribution topic"),
                new Fact("Demand model beside it", model.modelVersion()));
    }

    private static String weights(JourneysConfig journeys) {
        double others = 1
                - journeys.positionFirst().fraction()
                - journeys.positionCentral().fraction()
                - journeys.positionLast().fraction();
        return "first " + percent(journeys.positionFirst()) + ", central " + percent(journeys.positionCentral())
                + ", others " + percent(new Percentage(Math.max(0, others))) + ", last "
                + percent(journeys.positionLast());
    }

    private static String percent(Percentage share) {
        return String.format(Locale.ENGLISH, "%.0f %%", 100 * share.fraction());
    }

    private static String text(Duration duration) {
        return duration.equals(Duration.ofDays(duration.toDays()))
                ? duration.toDays() + " d"
                : duration.toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
