package io.touchstock.inventory.alert;

import io.touchstock.connectors.event.AlertFeedback;
import io.touchstock.connectors.event.FeedbackAction;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.inventory.projection.DemandDistribution;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Finds what makes an input unusable here. The answer is a reason for a person, empty if the input is good. */
public final class InputCheck {

    private InputCheck() {}

    /** The problem with a forecast, a stock reading, a receipt or what was said of an alert. */
    public static Optional<String> problem(StockInput input) {
        if (input.forecast() != null) {
            return problem(input.forecast());
        }
        if (input.feedback() != null) {
            return problem(input.feedback());
        }
        return input.stock() != null ? problem(input.stock()) : problem(input.receipt());
    }

    /** The problem with a catalogue entry. */
    public static Optional<String> problem(Product product) {
        if (product.packSize() < 1) {
            return Optional.of("packSize is " + product.packSize() + "; it must be at least 1");
        }
        if (product.minimumOrderQuantity() < 0) {
            return Optional.of("minimumOrderQuantity is " + product.minimumOrderQuantity() + "; it must be at least 0");
        }
        if (product.priceMicros() < 0) {
            return Optional.of("price is " + product.priceMicros() + " micros; it must be at least 0");
        }
        if (product.serviceLevel() != null && !(product.serviceLevel() > 0 && product.serviceLevel() < 1)) {
            return Optional.of("serviceLevel is " + product.serviceLevel()
                    + "; it lies between 0 and 1, both excluded, or is left out");
        }
        if (product.reviewDays() != null && product.reviewDays() < 0) {
            return Optional.of("reviewDays is " + product.reviewDays() + "; it must be at least 0, or left out");
        }
        return notADuration("leadTimeMeanDays", product.leadTimeMeanDays())
                .or(() -> notADuration("leadTimeSdDays", product.leadTimeSdDays()));
    }

    private static Optional<String> problem(StockLevel stock) {
        return stock.onHand() < 0
                ? Optional.of("onHand is " + stock.onHand() + "; it must be at least 0, send back-orders as orders")
                : Optional.empty();
    }

    private static Optional<String> problem(AlertFeedback feedback) {
        if (feedback.action() == FeedbackAction.SNOOZE && feedback.until() == null) {
            return Optional.of("until is missing; a SNOOZE names the last day for which it holds");
        }
        return feedback.quantity() != null && feedback.quantity() < 1
                ? Optional.of("quantity is " + feedback.quantity() + "; it must be at least 1, or left out")
                : Optional.empty();
    }

    private static Optional<String> problem(Receipt receipt) {
        if (receipt.quantity() < 1) {
            return Optional.of(
                    "quantity is " + receipt.quantity() + "; it must be at least 1, cancel the receipt by its status");
        }
        return receipt.lateSdDays() == null ? Optional.empty() : notADuration("lateSdDays", receipt.lateSdDays());
    }

    private static Optional<String> problem(Forecast forecast) {
        List<ForecastDay> days = forecast.days();
        if (days.isEmpty()) {
            return Optional.of("days is empty; a forecast needs at least one day");
        }
        for (int i = 0; i < days.size(); i++) {
            ForecastDay day = days.get(i);
            if (!day.day().equals(forecast.asOf().plusDays(i + 1L))) {
                return Optional.of("days[" + i + "] is " + day.day() + "; it must be "
                        + forecast.asOf().plusDays(i + 1L) + ", the days follow asOf without gaps");
            }
            if (DoubleStream.of(day.mean(), day.q05(), day.q10(), day.q25(), day.q50(), day.q75(), day.q90(), day.q95())
                    .anyMatch(units -> !(Math.abs(units) <= DemandDistribution.MOST_UNITS_A_DAY))) {
                return Optional.of("days[" + i + "] is " + day + "; mean and quantiles are units up to "
                        + DemandDistribution.MOST_UNITS_A_DAY);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> notADuration(String field, double days) {
        return days >= 0 && Double.isFinite(days)
                ? Optional.empty()
                : Optional.of(field + " is " + days + "; it must be a number of days of at least 0");
    }
}
