package io.touchstock.app.dashboard.promotion;

import io.touchstock.app.dashboard.csv.CsvTable;
import io.touchstock.app.dashboard.web.Words;
import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.connectors.store.PlanView;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Plans as a table to take away. */
final class PlanCsv {
    private static final int AT_ONCE = 1_000;
    private static final int DECIMALS_OF_MONEY = 6;
    private static final List<String> COLUMNS = List.of(
            "sku",
            "location",
            "name",
            "category",
            "owner",
            "verdict",
            "starts_on",
            "ends_on",
            "price",
            "gain",
            "margin",
            "expected_units",
            "uplift_units",
            "end_stock",
            "could_start_on",
            "promotion_id",
            "reason",
            "as_of",
            "decision",
            "note",
            "decided_by",
            "decided_at");

    private final PromotionReadings readings;
    private final Asked asked;

    PlanCsv(PromotionReadings readings, Asked asked) {
        this.readings = readings;
        this.asked = asked;
    }

    /** Reads page by page, so that no table is held whole. */
    CsvTable table() {
        Stream<PlanView> plans = Stream.iterate(0, offset -> offset + AT_ONCE)
                .map(offset -> readings.plans(asked.filter(offset, AT_ONCE)))
                .takeWhile(lot -> !lot.isEmpty())
                .flatMap(List::stream);
        return new CsvTable(COLUMNS, plans.map(PlanCsv::cells));
    }

    private static List<String> cells(PlanView view) {
        PromotionPlan plan = view.plan();
        var decision = view.decision();
        return Arrays.asList(
                plan.sku(),
                plan.location(),
                view.name(),
                view.category(),
                view.owner(),
                Words.id(plan.verdict()),
                text(plan.startsOn()),
                text(plan.endsOn()),
                money(plan.priceMicros()),
                money(plan.gainMicros()),
                money(plan.marginMicros()),
                number(plan.expectedUnits()),
                number(plan.upliftUnits()),
                number(plan.endStock()),
                text(plan.couldStartOn()),
                plan.promotionId(),
                plan.reason(),
                text(plan.asOf()),
                decision == null ? null : Words.id(decision.kind()),
                decision == null ? null : decision.note(),
                decision == null ? null : decision.by(),
                decision == null ? null : text(decision.at()));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static String money(Long micros) {
        return micros == null ? null : plain(BigDecimal.valueOf(micros, DECIMALS_OF_MONEY));
    }

    private static String number(double number) {
        return plain(BigDecimal.valueOf(number));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
