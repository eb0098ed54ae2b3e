package io.touchstock.inventory.watch;

import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.connectors.event.PromotionScenario;
import io.touchstock.connectors.event.PromotionVerdict;
import io.touchstock.inventory.alert.OutlookAssessment;
import io.touchstock.inventory.alert.ProjectionBasis;
import io.touchstock.inventory.alert.StockRules;
import io.touchstock.inventory.alert.StockSituation;
import io.touchstock.inventory.promotion.HeldPromotion;
import io.touchstock.inventory.promotion.PlanContext;
import io.touchstock.inventory.promotion.PromotionAdvice;
import io.touchstock.inventory.promotion.PromotionCheck;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges the promotions that are planned for an item. One that stock cannot carry is told as held, again with each new
 * forecast; one that was held and is carried by now, or has changed so that it is, is told once as released. What was
 * never in danger is not told. A promotion that has begun is left to the alerts.
 */
final class PromotionWatch {

    private final StockRules stock;
    private final PromotionRules rules;
    private final OutlookAssessment assessment;
    private final PromotionCheck check;

    PromotionWatch(StockRules stock, PromotionRules rules) {
        this.stock = stock;
        this.rules = rules;
        this.assessment = new OutlookAssessment(stock);
        this.check = new PromotionCheck(rules.hold());
    }

    /**
     * What is to be told of them now.
     *
     * @param told the last word on each
     */
    List<PromotionPlan> news(StockSituation item, PromotionScenario scenario, List<PromotionPlan> told, Instant now) {
        List<Promotion> planned = item.surroundings().promotions();
        LocalDate today = stock.shopDay().dayOf(now);
        if (item.product() == null || item.forecast() == null || planned.isEmpty()) {
            return List.of();
        }
        PlannedDemand demand = new PlannedDemand(
                item.forecast(), scenario, planned, item.product(), stock.shopDay(), rules.assumedElasticity());
        List<PromotionPlan> news = new ArrayList<>();
        for (Promotion promotion : planned) {
            if (promotion.startsOn().isAfter(today)) {
                judge(item, promotion, demand, now)
                        .filter(plan -> isNews(plan, told))
                        .ifPresent(news::add);
            }
        }
        return news;
    }

    /** Empty if stock or forecast is not known well enough, or the promotion lies beyond the forecast. */
    private Optional<PromotionPlan> judge(StockSituation item, Promotion promotion, PlannedDemand demand, Instant now) {
        Forecast without = demand.without(promotion);
        Optional<ProjectionBasis> basis = assessment.basis(item.withForecast(without), now);
        if (basis.isEmpty() || promotion.startsOn().isAfter(lastDay(basis.get()))) {
            return Optional.empty();
        }
        Product product = item.product();
        double uplift = demand.uplift(promotion);
        LocalDate firstDay = basis.get().firstDay();
        HeldPromotion judged =
                check.judge(basis.get().input(), firstDay, promotion.startsOn(), promotion.endsOn(), uplift);
        return Optional.of(PromotionAdvice.of(
                new PlanContext(item.sku(), item.location(), firstDay, 1, without.asOf(), product.delistedOn()),
                promotion.promotionId(),
                promotion.startsOn(),
                promotion.endsOn(),
                promotion.priceMicros(),
                product.priceMicros(),
                product.unitCostMicros(),
                uplift,
                judged));
    }

    private static LocalDate lastDay(ProjectionBasis basis) {
        return basis.firstDay().plusDays(basis.input().demandByDay().size() - 1L);
    }

    private static boolean isNews(PromotionPlan plan, List<PromotionPlan> told) {
        Optional<PromotionPlan> before = told.stream()
                .filter(known -> plan.promotionId().equals(known.promotionId()))
                .findFirst();
        if (plan.verdict() == PromotionVerdict.HOLD) {
            return before.isEmpty()
                    || plan.asOf().isAfter(before.get().asOf())
                    || !Decision.of(plan).equals(Decision.of(before.get()));
        }
        return before.filter(known -> known.verdict() == PromotionVerdict.HOLD).isPresent();
    }
}
