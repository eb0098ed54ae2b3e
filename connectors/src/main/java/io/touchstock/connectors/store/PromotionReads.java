package io.touchstock.connectors.store;

import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.connectors.event.PromotionVerdict;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Promotions as pages ask for them. */
public final class PromotionReads {

    private static final String PLANS = """
            FROM promotion_plan n
            LEFT JOIN product p ON p.sku = n.sku
            LEFT JOIN promotion_decision d ON d.sku = n.sku AND d.location = n.location
                AND d.promotion_id = n.promotion_id AND d.slot = n.slot""";

    private static final String COLUMNS =
            "n.*, p.name, p.category, p.owner, d.decision, d.note, d.decided_by, d.decided_at ";

    private final Database database;

    PromotionReads(Database database) {
        this.database = database;
    }

    /** Plans by the first day of their window, those without a window last. */
    public List<PlanView> plans(PlanFilter filter) {
        return database.list(
                filtered(Query.of("SELECT " + COLUMNS + PLANS), filter)
                        .add("ORDER BY n.starts_on NULLS LAST, n.gain_micros DESC, n.sku, n.location, n.promotion_id")
                        .add("OFFSET ? ROWS FETCH NEXT ? ROWS ONLY", filter.offset(), filter.limit()),
                PromotionReads::view);
    }

    /** How many plans the filter lets through. */
    public long count(PlanFilter filter) {
        return database.first(
                        filtered(Query.of("SELECT count(*) AS total " + PLANS), filter), row -> row.whole("total"))
                .orElse(0L);
    }

    /**
     * One plan.
     *
     * @param promotionId null for a suggestion
     * @param slot see {@link #slot}
     */
    public Optional<PlanView> plan(String sku, String location, String promotionId, String slot) {
        return database.first(
                Query.of("SELECT " + COLUMNS + PLANS)
                        .where("n.sku = ? AND n.location = ?", sku, location)
                        .where("n.promotion_id = ? AND n.slot = ?", SqlValues.orNone(promotionId), slot),
                PromotionReads::view);
    }

    /** What tells the windows of a suggestion apart; empty for what speaks of a planned promotion. */
    public static String slot(PromotionPlan plan) {
        return PromotionTables.slot(plan);
    }

    /** Planned promotions that run on some of the days, by their first. */
    public List<Promotion> planned(DaySpan days) {
        return database.list(
                Query.of("SELECT * FROM promotion")
                        .where("starts_on <= ? AND ends_on >= ?", days.last(), days.first())
                        .add("ORDER BY starts_on, sku, promotion_id"),
                StockRows::promotion);
    }

    private static Query filtered(Query query, PlanFilter filter) {
        if (filter.days() != null) {
            query.where(
                    "(n.starts_on IS NULL OR (n.starts_on <= ? AND n.ends_on >= ?))",
                    filter.days().last(),
                    filter.days().first());
        }
        return query.whereIn("n.verdict", filter.verdicts())
                .whereIs("p.category", filter.category())
                .whereIs("p.owner", filter.owner())
                .whereIs("n.location", filter.location())
                .whereContains(filter.text(), "n.sku", "p.name");
    }

    private static PlanView view(Row row) throws SQLException {
        PromotionDecision.Kind kind = row.constant(PromotionDecision.Kind.class, "decision");
        return new PlanView(
                new PromotionPlan(
                        row.text("sku"),
                        row.text("location"),
                        row.constant(PromotionVerdict.class, "verdict"),
                        row.day("starts_on"),
                        row.day("ends_on"),
                        row.wholeOrNull("price_micros"),
                        row.real("expected_units"),
                        row.real("uplift_units"),
                        row.whole("margin_micros"),
                        row.real("end_stock"),
                        row.day("could_start_on"),
                        row.textOrNull("promotion_id"),
                        row.text("reason"),
                        row.day("as_of"),
                        row.whole("gain_micros")),
                row.text("name"),
                row.text("category"),
                row.text("owner"),
                kind == null
                        ? null
                        : new PromotionDecision(
                                kind, row.text("note"), row.text("decided_by"), row.moment("decided_at")));
    }
}
