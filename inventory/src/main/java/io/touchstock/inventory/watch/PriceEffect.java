package io.touchstock.inventory.watch;

import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.connectors.event.PromotionScenario;
import io.touchstock.inventory.promotion.PriceResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads off a scenario what a price does to demand, where the scenario shows it. */
final class PriceEffect {

    /** Days that remember a promotion. */
    static final int DIP_DAYS = 7;

    private final PromotionScenario scenario;
    private final double ratio;

    private PriceEffect(PromotionScenario scenario) {
        this.scenario = scenario;
        this.ratio = scenario.promotedPriceMicros() / (double) scenario.listPriceMicros();
    }

    /** Empty if the scenario does not show its whole window, or nothing is expected in it without the promotion. */
    static Optional<PriceResponse> of(PromotionScenario scenario) {
        return new PriceEffect(scenario).isReadable()
                ? Optional.of(PriceResponse.of(scenario, DIP_DAYS))
                : Optional.empty();
    }

    /** Demand within the window with the promotion over demand without; empty likewise. */
    static Optional<Double> upliftOf(PromotionScenario scenario) {
        PriceEffect effect = new PriceEffect(scenario);
        return effect.isReadable() ? Optional.of(effect.ofWindow()) : Optional.empty();
    }

    private boolean isReadable() {
        long days = scenario.endsOn().toEpochDay() - scenario.startsOn().toEpochDay() + 1;
        return ratio > 0
                && ratio < 1
                && scenario.with().size() == scenario.without().size()
                && between(scenario.without(), scenario.startsOn(), scenario.endsOn())
                                .size()
                        == days
                && units(scenario.without(), scenario.startsOn(), scenario.endsOn()) > 0
                && units(scenario.with(), scenario.startsOn(), scenario.endsOn()) > 0;
    }

    private double ofWindow() {
        return units(scenario.with(), scenario.startsOn(), scenario.endsOn())
                / units(scenario.without(), scenario.startsOn(), scenario.endsOn());
    }

    private static double units(List<ForecastDay> days, LocalDate from, LocalDate to) {
        return between(days, from, to).stream().mapToDouble(ForecastDay::mean).sum();
    }

    private static List<ForecastDay> between(List<ForecastDay> days, LocalDate from, LocalDate to) {
        return days.stream()
                .filter(day -> !day.day().isBefore(from) && !day.day().isAfter(to))
                .toList();
    }
}
