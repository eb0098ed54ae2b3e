package io.touchstock.inventory.promotion;

import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.inventory.projection.DemandDistribution;
import io.touchstock.inventory.projection.IncomingUnits;
import io.touchstock.inventory.projection.ProjectionInput;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An article's days laid out in the periods of a plan. Promotions that are planned already, and that stock carries,
 * stand: their days sell what they sell, no other window touches them or comes nearer than the gap, they count among
 * the windows allowed, and the budget pays for them first. An article that is delisted has neither horizon nor tail
 * beyond that day.
 */
final class ArticleProblem {

    private final ArticleSituation article;
    private final PlanningRules rules;
    private final List<ArticleSituation.PlannedWindow> standing;
    private final int soldDays;

    /** @param standing planned promotions that stock carries */
    ArticleProblem(ArticleSituation article, PlanningRules rules, List<ArticleSituation.PlannedWindow> standing) {
        this.article = article;
        this.rules = rules;
        this.standing = standing;
        int days = article.days().size();
        this.soldDays = article.delistedOn() == null
                ? days
                : (int) Math.max(0, Math.min(days, ChronoUnit.DAYS.between(article.firstDay(), article.delistedOn())));
    }

    /** Whether the article goes within the days that the plan looks at. */
    boolean goes() {
        return article.delistedOn() != null && soldDays < days(rules.horizonPeriods() + rules.tailPeriods());
    }

    /**
     * Periods in which it may be promoted; 0 if it goes, or its forecast ends, before the first is over. A short
     * forecast shortens the horizon, not the tail, for the dip has to be paid for; behind the end of an article there
     * is no dip.
     */
    int horizonPeriods() {
        int periods = soldDays / rules.daysPerPeriod();
        return Math.min(rules.horizonPeriods(), goes() ? periods : Math.max(0, periods - rules.tailPeriods()));
    }

    PlanContext context() {
        return new PlanContext(
                article.sku(),
                article.location(),
                article.firstDay(),
                rules.daysPerPeriod(),
                article.asOf(),
                goes() ? article.delistedOn() : null);
    }

    PromotionProblem problem(List<CrossEffect> neighbours) {
        int horizon = horizonPeriods();
        int tail = Math.min(rules.tailPeriods(), soldDays / rules.daysPerPeriod() - horizon);
        List<Double> base = baseUnits(horizon + tail);
        long leftover =
                goes() ? Math.round(rules.leftoverShare() * article.unitCostMicros()) : article.unitCostMicros();
        return new PromotionProblem(
                horizon,
                base,
                article.listPriceMicros(),
                article.unitCostMicros(),
                leftover,
                ladder(),
                article.response(),
                new Supply(article.onHandUnits(), receipts(horizon + tail), rules.minimumOnHandUnits()),
                limits(horizon),
                neighbours);
    }

    /** What it sells without its own new promotions in each period. */
    List<Double> baseUnits(int periods) {
        List<Double> units = new ArrayList<>();
        for (int period = 0; period < periods; period++) {
            double sum = 0;
            for (int day = days(period); day < days(period + 1); day++) {
                sum += article.days().get(day).mean() * standingFactor(day);
            }
            units.add(sum);
        }
        return units;
    }

    /** The article as one that loses to a promotion of another; nothing where its own days end earlier. */
    CrossEffect asNeighbour(int periods) {
        List<Double> units = new ArrayList<>(baseUnits(Math.min(periods, soldDays / rules.daysPerPeriod())));
        while (units.size() < periods) {
            units.add(0.0);
        }
        return new CrossEffect(
                article.sku(),
                rules.crossExponent(),
                units,
                Math.max(0, article.listPriceMicros() - article.unitCostMicros()));
    }

    /** The days as a projection reads them, each demand times a factor. */
    ProjectionInput projection(double[] factorByDay) {
        List<DemandDistribution> demand = new ArrayList<>();
        for (int day = 0; day < factorByDay.length; day++) {
            ForecastDay forecast = article.days().get(day);
            DemandDistribution plain = DemandDistribution.ofQuantiles(forecast);
            demand.add(factorByDay[day] == 1 ? plain : plain.times(factorByDay[day]));
        }
        return new ProjectionInput(article.onHandUnits(), demand, article.incoming(), rules.dayCorrelation());
    }

    /** What the planned promotions that stand, and these windows besides, make of each day's demand. */
    double[] factorByDay(List<PlannedPromotion> windows) {
        double[] ratio = new double[soldDays / rules.daysPerPeriod()];
        Arrays.fill(ratio, 1);
        windows.forEach(window -> Arrays.fill(
                ratio,
                window.firstPeriod() - 1,
                window.lastPeriod(),
                window.priceMicros() / (double) article.listPriceMicros()));
        double[] factor = new double[soldDays];
        for (int day = 0; day < soldDays; day++) {
            int period = Math.min(day / rules.daysPerPeriod(), ratio.length - 1);
            factor[day] = standingFactor(day) * (period < 0 ? 1 : factor(ratio, period));
        }
        return factor;
    }

    private double factor(double[] ratio, int period) {
        double factor = article.response().upliftFactor(ratio[period]);
        for (int later = 1; later <= article.response().memoryPeriods() && later <= period; later++) {
            factor *= article.response().dipFactor(later, ratio[period - later]);
        }
        return factor;
    }

    private double standingFactor(int day) {
        double factor = 1;
        for (ArticleSituation.PlannedWindow window : standing) {
            long first = ChronoUnit.DAYS.between(article.firstDay(), window.startsOn());
            long last = ChronoUnit.DAYS.between(article.firstDay(), window.endsOn());
            double ratio = article.priceRatio(window);
            if (day >= first && day <= last) {
                factor *= article.response().upliftFactor(ratio);
            }
            // The dip counts in periods: so many whole periods after each of the window's days.
            for (int later = 1; later <= article.response().memoryPeriods(); later++) {
                long promoted = day - (long) later * rules.daysPerPeriod();
                if (promoted >= first && promoted <= last) {
                    factor *= article.response().dipFactor(later, ratio);
                }
            }
        }
        return factor;
    }

    private List<PriceStep> ladder() {
        List<PriceStep> steps = new ArrayList<>();
        for (double ratio : rules.priceRatios()) {
            long price = Math.round(ratio * article.listPriceMicros());
            if (price > 0 && price < article.listPriceMicros()) {
                steps.add(new PriceStep(price, funding(price)));
            }
        }
        for (long price : rules.pricesMicros()) {
            if (price < article.listPriceMicros()) {
                steps.add(new PriceStep(price, funding(price)));
            }
        }
        return steps;
    }

    private long funding(long priceMicros) {
        return Math.round(rules.vendorFundingShare() * (article.listPriceMicros() - priceMicros));
    }

    /**
     * A receipt counts from the first period at whose start it has arrived as surely as a promotion must be carried.
     */
    private List<Double> receipts(int periods) {
        List<Double> units = new ArrayList<>(Collections.nCopies(periods, 0.0));
        for (IncomingUnits incoming : article.incoming()) {
            int late = 0;
            while (late < article.days().size()
                    && incoming.delay().arrivedBy(late) < 1 - rules.hold().mostStockoutProbability()) {
                late++;
            }
            int day = incoming.dueDay() - 1 + late;
            int period = (day + rules.daysPerPeriod() - 1) / rules.daysPerPeriod();
            if (period < periods) {
                units.set(period, units.get(period) + incoming.units());
            }
        }
        return units;
    }

    private PromotionLimits limits(int horizon) {
        PromotionLimits limits = rules.limits();
        Set<Integer> closed = new TreeSet<>(limits.blackoutPeriods());
        int taken = 0;
        for (ArticleSituation.PlannedWindow window : standing) {
            int first = periodOf(window.startsOn());
            int last = periodOf(window.endsOn());
            for (int period = first - limits.gapPeriods(); period <= last + limits.gapPeriods(); period++) {
                closed.add(period);
            }
            taken += last >= 1 && first <= horizon ? 1 : 0;
        }
        rules.blackoutDays().forEach(day -> closed.add(periodOf(day)));
        return new PromotionLimits(
                Math.max(0, limits.mostPromotions() - taken),
                limits.gapPeriods(),
                limits.windowPeriods(),
                closed,
                limits.hasBudget() ? Math.max(0, limits.budgetMicros() - standingCostMicros()) : limits.budgetMicros(),
                limits.fixedCostMicros());
    }

    /**
     * What the planned promotions that stand still cost, net of what the vendor pays: the reduction on what their days
     * are expected to sell, and the fixed cost of those that have not begun.
     */
    long standingCostMicros() {
        double cost = 0;
        for (ArticleSituation.PlannedWindow window : standing) {
            long reduction = Math.max(0, article.listPriceMicros() - window.priceMicros());
            double units = 0;
            for (int day = 0; day < soldDays; day++) {
                LocalDate date = article.firstDay().plusDays(day);
                if (!date.isBefore(window.startsOn()) && !date.isAfter(window.endsOn())) {
                    units += article.days().get(day).mean() * standingFactor(day);
                }
            }
            boolean hasBegun = window.startsOn().isBefore(article.firstDay());
            cost += units * (reduction - funding(article.listPriceMicros() - reduction))
                    + (hasBegun ? 0 : rules.limits().fixedCostMicros());
        }
        return Math.round(cost);
    }

    /** Counted from 1. */
    private int periodOf(LocalDate day) {
        return (int) Math.floorDiv(ChronoUnit.DAYS.between(article.firstDay(), day), (long) rules.daysPerPeriod()) + 1;
    }

    private int days(int periods) {
        return periods * rules.daysPerPeriod();
    }
}
