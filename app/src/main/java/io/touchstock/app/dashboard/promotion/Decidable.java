package io.touchstock.app.dashboard.promotion;

import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.connectors.event.PromotionVerdict;
import io.touchstock.connectors.store.PlanView;
import io.touchstock.connectors.store.PromotionDecision.Kind;
import java.time.Instant;
import java.time.LocalDate;

/** What can be decided, and what becomes of it. */
final class Decidable {
    private Decidable() {}

    /** A plan with a window that is not over, and that has not become a planned promotion. */
    static boolean isOpen(PlanView view, LocalDate today) {
        PromotionPlan plan = view.plan();
        boolean became = view.decision() != null && view.decision().kind() == Kind.ACCEPTED && isSuggestion(plan);
        return plan.verdict() != PromotionVerdict.NONE
                && plan.startsOn() != null
                && plan.endsOn() != null
                && !plan.endsOn().isBefore(today)
                && !became;
    }

    /**
     * The promotion that a suggestion becomes once it is accepted, under an id of its own, so that accepting it twice
     * plans it once; null for what speaks of a promotion that is planned already.
     *
     * @param at the shop's time
     */
    static Promotion planned(PromotionPlan plan, Instant at) {
        if (!isSuggestion(plan)) {
            return null;
        }
        return new Promotion(
                "touchstock~" + PlanKey.encoded(plan.sku()) + "~" + PlanKey.encoded(plan.location()) + "~"
                        + plan.startsOn(),
                plan.sku(),
                plan.location().isEmpty() ? null : plan.location(),
                plan.startsOn(),
                plan.endsOn(),
                plan.priceMicros(),
                at);
    }

    private static boolean isSuggestion(PromotionPlan plan) {
        return plan.promotionId() == null && plan.priceMicros() != null;
    }
}
