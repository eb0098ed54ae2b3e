package io.touchstock.app.planpage;

import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.connectors.event.PromotionVerdict;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and days as people read them, the same in every locale. */
final class PlanWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private PlanWords() {}

    static String units(double units) {
        return signed(String.format(Locale.ENGLISH, Math.abs(units) < 10 ? "%,.1f" : "%,.0f", units));
    }

    static String money(long micros) {
        return signed(String.format(Locale.ENGLISH, "%,.2f", micros / 1e6));
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String shortDay(LocalDate day) {
        return SHORT.format(day);
    }

    static String days(PromotionPlan plan) {
        return day(plan.startsOn()) + " – " + day(plan.endsOn());
    }

    static String verdict(PromotionPlan plan) {
        boolean planned = plan.promotionId() != null;
        return switch (plan.verdict()) {
            case PROMOTE -> planned ? "planned, go" : "promote";
            case HOLD -> "hold";
            case CLEAR -> "clear";
            case NONE -> "no promotion";
        };
    }

    /** A colour class. */
    static String kind(PromotionPlan plan) {
        if (plan.verdict() == PromotionVerdict.PROMOTE && plan.promotionId() != null) {
            return "planned";
        }
        return plan.verdict().name().toLowerCase(Locale.ROOT);
    }

    private static String signed(String text) {
        return text.replace('-', '\u2212');
    }
}
