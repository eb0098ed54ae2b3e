package io.touchstock.inventory.watch;

import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.connectors.event.PromotionScenario;
import io.touchstock.inventory.alert.OutlookAssessment;
import io.touchstock.inventory.alert.ProjectionBasis;
import io.touchstock.inventory.alert.StockRules;
import io.touchstock.inventory.alert.StockSituation;
import io.touchstock.inventory.projection.DemandDistribution;
import io.touchstock.inventory.promotion.PlanContext;
import io.touchstock.inventory.promotion.PriceResponse;
import io.touchstock.inventory.promotion.PriceStep;
import io.touchstock.inventory.promotion.PromotionAdvice;
import io.touchstock.inventory.promotion.PromotionLimits;
import io.touchstock.inventory.promotion.PromotionPlanner;
import io.touchstock.inventory.promotion.PromotionProblem;
import io.touchstock.inventory.promotion.Supply;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Asks the planner when to promote an item of whose demand with a promotion a scenario is known. The days of the
 * forecast are the periods; the last {@value PriceEffect#DIP_DAYS} are the tail in which the dip is paid for. Of an
 * article that is delisted within them, only the days before that are sold, and what is left then is worth nothing.
 *
 * <p>Articles are planned one by one: what they take from each other, and a budget for all of them, are the business of
 * the command line, which sees them together.
 */
final class PromotionSuggestions {

    private static final int FEWEST_DAYS = 2 * PriceEffect.DIP_DAYS;
    /** Search nodes; a stream cannot wait for a proof, and the plan says how far it may be from the best. */
    private static final long MOST_STEPS = 2_000;

    private final StockRules stock;
    private final PromotionRules rules;
    private final OutlookAssessment assessment;
    private final PromotionPlanner planner = new PromotionPlanner(MOST_STEPS);

    PromotionSuggestions(StockRules stock, PromotionRules rules) {
        this.stock = stock;
        this.rules = rules;
        this.assessment = new OutlookAssessment(stock);
    }

    /** Whether it is time for new ones. While a promotion is planned or running, there are none beside it. */
    boolean areDue(StockSituation item, PromotionScenario scenario, LocalDate lastOn) {
        return rules.suggestEveryDays() > 0
                && scenario != null
                && item.product() != null
                && item.surroundings().promotions().isEmpty()
                && (lastOn == null || !scenario.asOf().isBefore(lastOn.plusDays(rules.suggestEveryDays())));
    }

    /** The plan; empty if too little is known for one. */
    List<PromotionPlan> suggest(StockSituation item, PromotionScenario scenario, Instant now) {
        Forecast without =
                new Forecast(item.sku(), item.location(), scenario.asOf(), scenario.modelVersion(), scenario.without());
        Optional<ProjectionBasis> basis = assessment.basis(item.withForecast(without), now);
        Optional<PriceResponse> response = PriceEffect.of(scenario);
        if (basis.isEmpty() || response.isEmpty()) {
            return List.of();
        }
        Product product = item.product();
        LocalDate firstDay = basis.get().firstDay();
        List<Double> units = new ArrayList<>(basis.get().input().demandByDay().stream()
                .map(DemandDistribution::mean)
                .toList());
        boolean goes = product.delistedOn() != null && product.delistedOn().isBefore(firstDay.plusDays(units.size()));
        if (goes) {
            units = units.subList(0, (int) Math.max(0, ChronoUnit.DAYS.between(firstDay, product.delistedOn())));
        }
        if (units.size() < FEWEST_DAYS) {
            return List.of();
        }
        PromotionProblem problem = PromotionProblem.of(
                        goes ? units.size() : units.size() - PriceEffect.DIP_DAYS,
                        units,
                        product.priceMicros(),
                        product.unitCostMicros(),
                        ladder(product.priceMicros()),
                        response.get(),
                        limits(firstDay, now))
                .withSupply(supply(basis.get(), units.size()))
                .withLeftoverValue(goes ? 0 : product.unitCostMicros());
        return PromotionAdvice.of(
                new PlanContext(item.sku(), item.location(), firstDay, 1, scenario.asOf(), product.delistedOn()),
                problem,
                planner.plan(problem));
    }

    private List<PriceStep> ladder(long listPriceMicros) {
        return rules.discounts().stream()
                .map(discount -> PriceStep.of(Math.max(1, Math.round(listPriceMicros * (1 - discount)))))
                .toList();
    }

    /** Nothing can start before tomorrow. */
    private PromotionLimits limits(LocalDate firstDay, Instant now) {
        int past = (int) ChronoUnit.DAYS.between(firstDay, stock.shopDay().dayOf(now)) + 1;
        Set<Integer> blackout =
                IntStream.rangeClosed(1, Math.max(0, past)).boxed().collect(Collectors.toUnmodifiableSet());
        return PromotionLimits.of(rules.mostPromotions(), rules.gapDays())
                .withWindows(rules.windowDays())
                .withBlackout(blackout)
                .withBudget(Long.MAX_VALUE, rules.fixedCostMicros());
    }

    private Supply supply(ProjectionBasis basis, int days) {
        List<Double> receipts = new ArrayList<>(Collections.nCopies(days, 0.0));
        basis.input().incoming().stream()
                .filter(incoming -> incoming.dueDay() <= days)
                .forEach(incoming ->
                        receipts.set(incoming.dueDay() - 1, receipts.get(incoming.dueDay() - 1) + incoming.units()));
        return new Supply(basis.input().onHandUnits(), receipts, rules.minimumOnHandUnits());
    }
}
