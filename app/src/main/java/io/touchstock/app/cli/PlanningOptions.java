package io.touchstock.app.cli;

import io.touchstock.inventory.promotion.HoldPolicy;
import io.touchstock.inventory.promotion.PlanningRules;
import io.touchstock.inventory.promotion.PromotionLimits;
import io.touchstock.inventory.promotion.SharedLimits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** Options that say what a shop allows. */
final class PlanningOptions {

    private static final int WEEK = 7;
    private static final int MOST_PERIODS = 400;
    private static final double MOST_EXPONENT = 20;
    private static final double MOST_UNITS = 1e9;
    private static final String UNITS = "between 0 and 1,000,000,000";

    /** In what a plan counts. */
    enum Period {
        DAY,
        WEEK
    }

    @Option(
            names = "--period",
            paramLabel = "day|week",
            description = "In what horizon, tail, gap, length and dip count. Default: day.")
    private String period;

    @Option(
            names = "--horizon",
            paramLabel = "N",
            description = "Periods in which promotions may lie. Default: what the forecast leaves before the tail.")
    private Integer horizon;

    @Option(
            names = "--tail",
            paramLabel = "N",
            description = "Periods after the horizon that pay for the dip of what lies in it. Default: as many as the"
                    + " dip has.")
    private Integer tail;

    @Option(names = "--max-promotions", paramLabel = "N", description = "Of one article at a location. Default: 2.")
    private int mostPromotions = 2;

    @Option(
            names = "--min-gap",
            paramLabel = "N",
            description = "Periods at list price between two promotions. Default: a week.")
    private Integer gap;

    @Option(
            names = "--length",
            paramLabel = "N,N,…",
            split = ",",
            description = "Periods that a promotion may last. Default: a week.")
    private List<Integer> lengths;

    @Option(
            names = "--ladder",
            paramLabel = "P,P,…",
            split = ",",
            description = "Prices that a promotion may have: below 1 shares of the list price, else amounts. Default:"
                    + " 0.9,0.8,0.7.")
    private List<BigDecimal> ladder = List.of(new BigDecimal("0.9"), new BigDecimal("0.8"), new BigDecimal("0.7"));

    @Option(
            names = "--blackout",
            paramLabel = "DAYS|FILE",
            description =
                    "Days without promotions, such as 2026-12-24,2026-12-27..2026-12-31, or a file with one a line.")
    private String blackout;

    @Option(
            names = "--budget",
            paramLabel = "AMOUNT",
            description = "Most that all promotions together may cost, net of what vendors pay: the reduction of every"
                    + " unit sold, and --window-cost.")
    private BigDecimal budget;

    @Option(
            names = "--window-cost",
            paramLabel = "AMOUNT",
            description = "Cost of each promotion beside its reduction, such as leaflets. Default: 0.")
    private BigDecimal windowCost = BigDecimal.ZERO;

    @Option(
            names = "--vendor-funding",
            paramLabel = "SHARE",
            description = "Share of each unit's reduction that the vendor pays, 0 to 1. Default: 0.")
    private double vendorFunding;

    @Option(
            names = "--min-on-hand",
            paramLabel = "UNITS",
            description = "Below which a promotion may not take the stock. Default: 0.")
    private double minimumOnHand;

    @Option(
            names = "--leftover-value",
            paramLabel = "SHARE",
            description = "Of its cost that a unit is worth that is left when its article is delisted. Default: 0.")
    private double leftoverValue;

    @Option(
            names = "--concurrency-per-category",
            paramLabel = "N",
            description = "Articles of one category that may be promoted at the same time at a location.")
    private Integer concurrency;

    @Option(
            names = "--cannibalisation",
            paramLabel = "N",
            description =
                    "What a promotion takes from each other article of the category: 0.3 leaves 0.8^0.3 = 94 %% of"
                            + " their demand while it stands at 80 %% of its list price. Default: 0.")
    private double cannibalisation;

    @Option(
            names = "--max-stockout",
            paramLabel = "P",
            description = "Probability of an empty shelf, on any day of a promotion, from which on it is held."
                    + " Default: 0.3.")
    private double mostStockout = HoldPolicy.defaults().mostStockoutProbability();

    @Option(
            names = "--day-correlation",
            paramLabel = "R",
            description = "How far the days of a forecast err together, 0 to 0.99. Default: 0.")
    private double dayCorrelation;

    int daysPerPeriod() {
        return WordOption.of("--period", period, Period.DAY) == Period.DAY ? 1 : WEEK;
    }

    /**
     * The rules.
     *
     * @param forecastDays of the longest series
     * @param dipPeriods for how many periods a promotion is felt
     * @throws InputException at the first option that cannot be meant
     */
    PlanningRules rules(int forecastDays, int dipPeriods) {
        int days = daysPerPeriod();
        int periods = forecastDays / days;
        int rest = bounded("--tail", tail == null ? Math.min(dipPeriods, Math.max(0, periods - 1)) : tail, 0);
        int within = bounded("--horizon", horizon == null ? Math.max(1, periods - rest) : horizon, 1);
        if (horizon != null && horizon + rest > periods) {
            throw new InputException("--horizon: " + horizon + " periods and a tail of " + rest + " need "
                    + (horizon + rest) * days + " days, the longest forecast has " + forecastDays
                    + "; forecast further or plan for less");
        }
        Set<LocalDate> closed = PromotionDays.of("--blackout", blackout);
        List<Integer> windows = lengths == null ? List.of(WEEK / days) : lengths;
        windows.forEach(length -> bounded("--length", length, 1));
        requirePossible();
        try {
            PromotionLimits limits = PromotionLimits.of(
                            bounded("--max-promotions", mostPromotions, 0),
                            bounded("--min-gap", gap == null ? WEEK / days : gap, 0))
                    .withWindows(windows)
                    .withBudget(Long.MAX_VALUE, micros("--window-cost", windowCost));
            return new PlanningRules(
                    within,
                    rest,
                    days,
                    ladder.stream()
                            .filter(PlanningOptions::isShare)
                            .map(BigDecimal::doubleValue)
                            .toList(),
                    ladder.stream()
                            .filter(price -> !isShare(price))
                            .map(price -> micros("--ladder", price))
                            .toList(),
                    vendorFunding,
                    limits,
                    closed,
                    minimumOnHand,
                    leftoverValue,
                    cannibalisation,
                    new HoldPolicy(mostStockout, HoldPolicy.defaults().leastFillRate()),
                    dayCorrelation);
        } catch (IllegalArgumentException e) {
            throw new InputException(e.getMessage());
        }
    }

    private void requirePossible() {
        for (BigDecimal price : ladder) {
            if (price.signum() <= 0) {
                throw new InputException("--ladder: " + price + " must be above 0: a share of the list price such as"
                        + " 0.8, or a price from 1 on");
            }
        }
        possible("--vendor-funding", vendorFunding, vendorFunding >= 0 && vendorFunding <= 1, "between 0 and 1");
        possible("--min-on-hand", minimumOnHand, minimumOnHand >= 0 && minimumOnHand <= MOST_UNITS, UNITS);
        possible("--leftover-value", leftoverValue, leftoverValue >= 0 && leftoverValue <= 1, "between 0 and 1");
        possible(
                "--cannibalisation",
                cannibalisation,
                cannibalisation >= 0 && cannibalisation <= MOST_EXPONENT,
                "between 0 and " + (int) MOST_EXPONENT);
        possible(
                "--max-stockout",
                mostStockout,
                mostStockout > 0 && mostStockout < 1,
                "between 0 and 1, both excluded; 0.3 is usual");
        possible(
                "--day-correlation",
                dayCorrelation,
                dayCorrelation >= 0 && dayCorrelation <= 0.99,
                "between 0 and 0.99");
    }

    private static void possible(String option, double value, boolean is, String where) {
        if (!is) {
            throw new InputException(option + ": " + value + " must lie " + where);
        }
    }

    /** Null if articles share nothing. */
    SharedLimits shared() {
        if (concurrency == null && budget == null) {
            return null;
        }
        return new SharedLimits(
                concurrency == null ? Integer.MAX_VALUE : bounded("--concurrency-per-category", concurrency, 0),
                budget == null ? Long.MAX_VALUE : micros("--budget", budget));
    }

    private static boolean isShare(BigDecimal price) {
        return price.compareTo(BigDecimal.ONE) < 0;
    }

    private static int bounded(String option, int value, int least) {
        if (value < least || value > MOST_PERIODS) {
            throw new InputException(option + ": " + value + " must lie between " + least + " and " + MOST_PERIODS);
        }
        return value;
    }

    private static long micros(String option, BigDecimal amount) {
        if (amount.signum() < 0 || amount.compareTo(BigDecimal.valueOf(1_000_000_000)) > 0) {
            throw new InputException(option + ": " + amount + " must lie between 0 and 1,000,000,000");
        }
        return amount.movePointRight(6).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }
}
