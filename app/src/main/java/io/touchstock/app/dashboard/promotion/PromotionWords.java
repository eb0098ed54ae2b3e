package io.touchstock.app.dashboard.promotion;

import io.touchstock.app.stockpage.StockWords;
import io.touchstock.connectors.event.PromotionVerdict;
import java.time.LocalDate;

/** Verdicts and windows as people read them. */
final class PromotionWords {
    private PromotionWords() {}

    static String verdict(PromotionVerdict verdict) {
        return switch (verdict) {
            case PROMOTE -> "Promote";
            case HOLD -> "Hold";
            case CLEAR -> "Clear";
            case NONE -> "No promotion";
        };
    }

    /** A dash without one. */
    static String window(LocalDate from, LocalDate to) {
        if (from == null || to == null) {
            return StockWords.NOTHING;
        }
        return from.equals(to) ? StockWords.weekday(from) : StockWords.weekday(from) + " to " + StockWords.weekday(to);
    }

    static String money(Long micros) {
        return micros == null ? StockWords.NOTHING : StockWords.money(micros).replace('-', '\u2212');
    }
}
