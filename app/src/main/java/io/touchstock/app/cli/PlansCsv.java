package io.touchstock.app.cli;

import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.connectors.files.CsvOutput;
import io.touchstock.inventory.promotion.ArticleAdvice;
import io.touchstock.inventory.promotion.PromotionSchedule;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Writes plans.csv: one row a window, or one row that says why there is none. Columns are only ever added on the right.
 */
final class PlansCsv {

    private static final List<String> COLUMNS = List.of(
            "sku",
            "location",
            "verdict",
            "starts_on",
            "ends_on",
            "price",
            "expected_units",
            "uplift_units",
            "margin",
            "gain",
            "gain_low",
            "gain_high",
            "end_stock",
            "could_start_on",
            "planned",
            "bound",
            "gap",
            "reason");

    private PlansCsv() {}

    static void write(Path file, List<ArticleAdvice> advice) {
        try (CsvOutput out = CsvOutput.create(file, COLUMNS)) {
            for (ArticleAdvice article : advice) {
                for (int i = 0; i < article.plans().size(); i++) {
                    out.row(row(article, article.plans().get(i), article.gains().get(i)));
                }
            }
        }
    }

    private static List<String> row(ArticleAdvice article, PromotionPlan plan, ArticleAdvice.GainRange range) {
        PromotionSchedule schedule = plan.promotionId() == null ? article.schedule() : null;
        return Arrays.asList(
                plan.sku(),
                plan.location(),
                plan.verdict().name().toLowerCase(Locale.ROOT),
                text(plan.startsOn()),
                text(plan.endsOn()),
                plan.priceMicros() == null ? null : SideFiles.amount(plan.priceMicros()),
                number(plan.expectedUnits()),
                number(plan.upliftUnits()),
                SideFiles.amount(cents(plan.marginMicros())),
                SideFiles.amount(cents(plan.gainMicros())),
                range == null ? null : SideFiles.amount(cents(range.lowMicros())),
                range == null ? null : SideFiles.amount(cents(range.highMicros())),
                number(plan.endStock()),
                text(plan.couldStartOn()),
                plan.promotionId() == null ? "no" : "yes",
                schedule == null ? null : SideFiles.amount(cents(schedule.boundMicros())),
                schedule == null ? null : String.format(Locale.ROOT, "%.6f", article.gap()),
                plan.reason());
    }

    private static long cents(long micros) {
        return Math.round(micros / 1e4) * 10_000;
    }

    private static String number(double units) {
        return String.format(Locale.ROOT, "%.4f", units);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
