package io.touchstock.connectors.store;

import io.touchstock.connectors.event.PromotionPlan;

/**
 * A plan with what the catalogue and people say of it.
 *
 * @param name of the article; null if the catalogue does not know it. Likewise category and owner
 * @param decision null if nobody has decided
 */
public record PlanView(PromotionPlan plan, String name, String category, String owner, PromotionDecision decision) {}
