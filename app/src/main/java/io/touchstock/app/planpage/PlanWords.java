package io.touchstock.app.planpage;

import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.connectors.event.PromotionVerdict;
import java.text.Bidi;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and days as people read them, the same in every locale. */
final class PlanWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private static final double MOST_FINE = 9.95;
    private static final double LEAST_PART = 0.05;
    private static final long MOST_CENTS_MICROS = 1_000_000_000_000L;
    private static final String ISOLATE = "\u2068";
    private static final String END_OF_ISOLATE = "\u2069";

    private PlanWords() {}

    /** One decimal below ten, unless it is 0; none above. */
    static String units(double units) {
        boolean fine = Math.abs(units) < MOST_FINE && Math.abs(units - Math.rint(units)) >= LEAST_PART;
        return signed(String.format(Locale.ENGLISH, fine ? "%,.1f" : "%,.0f", units == 0 ? 0 : units));
    }

    /** To the cent; in whole units of the currency from a million on. */
    static String money(long micros) {
        boolean fine = Math.abs(micros) < MOST_CENTS_MICROS;
        return signed(String.format(Locale.ENGLISH, fine ? "%,.2f" : "%,.0f", micros / 1e6));
    }

    /** Kept together whatever its script is, so that a name from right to left does not turn what stands beside it. */
    static String isolated(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length()) ? ISOLATE + text + END_OF_ISOLATE : text;
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
