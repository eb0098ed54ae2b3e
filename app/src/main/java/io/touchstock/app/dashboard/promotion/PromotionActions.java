package io.touchstock.app.dashboard.promotion;

import io.touchstock.app.dashboard.access.AuditEntry;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.connectors.store.PromotionDecision;

/** What people do about promotions. */
public interface PromotionActions {

    /**
     * Keeps a decision.
     *
     * @param planned the promotion that an accepted suggestion becomes; null if none
     * @param entry kept in the audit log together with it, or not at all
     */
    void decide(PromotionPlan plan, PromotionDecision decision, Promotion planned, AuditEntry entry);
}
