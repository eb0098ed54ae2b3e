package io.touchstock.inventory.watch;

import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.connectors.event.PromotionScenario;
import io.touchstock.inventory.promotion.PriceResponse;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Reads off a scenario what a price does to demand in the sense of {@link PriceResponse}: with r the price as a share
 * of the list price, a day sells r<sup>-β</sup> of its base for being promoted, and r<sup>γ</sup> for each of the
 * {@value #DIP_DAYS} days before it that was. γ explains the sum of the days after the window, β that of the window
 * once its own dip is taken out.
 */
final class PriceEffect {

    /** Days that remember a promotion. */
    static final int DIP_DAYS = 7;

    private static final double MOST_EXPONENT = 50;
    private static final int HALVINGS = 60;

    private final PromotionScenario scenario;
    private final double ratio;

    private PriceEffect(PromotionScenario scenario) {
        this.scenario = scenario;
        this.ratio = scenario.promotedPriceMicros() / (double) scenario.listPriceMicros();
    }

    /** Empty if the scenario does not show its whole window, or nothing is expected in it without the promotion. */
    static Optional<PriceResponse> of(PromotionScenario scenario) {
        return new PriceEffect(scenario).response();
    }

    /** Demand within the window with the promotion over demand without; empty likewise. */
    static Optional<Double> upliftOf(PromotionScenario scenario) {
        PriceEffect effect = new PriceEffect(scenario);
        return effect.isReadable() ? Optional.of(effect.ofWindow()) : Optional.empty();
    }

    private Optional<PriceResponse> response() {
        if (!isReadable()) {
            return Optional.empty();
        }
        double dip = dipExponent();
        double withoutDip = ofWindow() / weighted(scenario.startsOn(), scenario.endsOn(), dip);
        double elasticity = Math.max(0, -Math.log(withoutDip) / Math.log(ratio));
        return Optional.of(new PriceResponse(elasticity, dip == 0 ? List.of() : Collections.nCopies(DIP_DAYS, dip)));
    }

    private boolean isReadable() {
        long days = scenario.endsOn().toEpochDay() - scenario.startsOn().toEpochDay() + 1;
        return ratio > 0
                && ratio < 1
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

    /** γ by bisection: what is left of demand after the window falls with it. */
    private double dipExponent() {
        LocalDate from = scenario.endsOn().plusDays(1);
        LocalDate to = scenario.endsOn().plusDays(DIP_DAYS);
        double without = units(scenario.without(), from, to);
        double left = without > 0 ? units(scenario.with(), from, to) / without : 1;
        if (left >= 1) {
            return 0;
        }
        double low = 0;
        double high = MOST_EXPONENT;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (weighted(from, to, middle) > left) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Share of the days' base demand that the dip leaves. */
    private double weighted(LocalDate from, LocalDate to, double exponent) {
        double base = 0;
        double left = 0;
        for (ForecastDay day : between(scenario.without(), from, to)) {
            base += day.mean();
            left += day.mean() * Math.pow(ratio, exponent * promotedDaysBefore(day.day()));
        }
        return base == 0 ? 1 : left / base;
    }

    private long promotedDaysBefore(LocalDate day) {
        long first = Math.max(scenario.startsOn().toEpochDay(), day.toEpochDay() - DIP_DAYS);
        long last = Math.min(scenario.endsOn().toEpochDay(), day.toEpochDay() - 1);
        return Math.max(0, last - first + 1);
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
