package io.touchstock.app.cli;

import io.touchstock.app.report.RunReport.Fact;
import io.touchstock.inventory.alert.AlertKindRules;
import io.touchstock.inventory.alert.HoldRules;
import io.touchstock.inventory.alert.ShopDay;
import io.touchstock.inventory.alert.StockRules;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Options that say how stock is judged; what is not said is as on the stream. */
final class StockRuleOptions {
    private static final StockRules USUAL = StockRules.defaults(ZoneOffset.UTC);
    private static final int MOST_DAYS = 36_500;
    private static final Duration ANY_AGE = Duration.ofDays(MOST_DAYS);

    @Option(
            names = "--service-level",
            paramLabel = "P",
            description = "Probability of not running out before the next order that a suggested order aims at, where"
                    + " the catalogue says nothing. Default: 95%%.")
    private String serviceLevel;

    @Option(
            names = "--default-lead-time",
            paramLabel = "DAYS",
            description = "Days from order to shelf where the catalogue says nothing. Default: 7.")
    private Double defaultLeadTime;

    @Option(
            names = "--review-days",
            paramLabel = "DAYS",
            description = "Days until the next chance to order, where the catalogue says nothing. Default: 7.")
    private Integer reviewDays;

    @Option(
            names = "--alert-above",
            paramLabel = "P",
            description =
                    "A stock-out within lead time plus review days is alerted from this probability on. Default: 30%%.")
    private String alertAbove;

    @Option(
            names = "--receipt-lateness",
            paramLabel = "DAYS",
            description = "How late receipts tend to be that do not say so: the standard deviation of a normal delay,"
                    + " of which the late half counts. Default: 0, on their day.")
    private double receiptLateness;

    @Option(
            names = "--demand-correlation",
            paramLabel = "R",
            description = "How far the days of a forecast err together, 0 (each for itself, the default) to 0.99.")
    private Double demandCorrelation;

    @Option(
            names = "--overstock-cover",
            paramLabel = "DAYS",
            description = "So many days of mean demand are never too much. Default: 30.")
    private Integer overstockCover;

    @Option(
            names = "--opening-hours",
            paramLabel = "FROM-TO",
            description = "Hours over which a day's demand is spread, such as 09:00-20:00, for stock read during the"
                    + " day. Default: the whole day.")
    private String openingHours;

    @Option(
            names = "--stock-max-age",
            paramLabel = "DAYS",
            description = "Older stock readings are not projected from. Default: 3.")
    private Integer stockMaxAge;

    /** As a single look takes them: an alert opens at its threshold, without being held back. */
    StockRules rules(ZoneId zone) {
        requirePossible();
        return new StockRules(
                shopDay(zone),
                atOnce(USUAL.outOfStock(), USUAL.outOfStock().fireAtLeast()),
                atOnce(USUAL.stockoutRisk(), alertAbove()),
                serviceLevel(),
                reviewDays == null ? USUAL.reviewDays() : reviewDays,
                defaultLeadTimeDays(),
                0,
                demandCorrelation == null ? 0 : demandCorrelation,
                USUAL.overdueReceiptsKeptDays(),
                stockMaxAge == null ? USUAL.stockMaxAge() : Duration.ofDays(stockMaxAge),
                ANY_AGE,
                kinds());
    }

    private void requirePossible() {
        days("--review-days", reviewDays);
        days("--overstock-cover", overstockCover);
        days("--stock-max-age", stockMaxAge);
        if (demandCorrelation != null && !(demandCorrelation >= 0 && demandCorrelation <= 0.99)) {
            throw new InputException("--demand-correlation: " + demandCorrelation + " must lie between 0 and 0.99");
        }
    }

    private static void days(String option, Integer days) {
        if (days != null && (days < 0 || days > MOST_DAYS)) {
            throw new InputException(option + ": " + days + " is not possible; name 0 to " + MOST_DAYS + " days");
        }
    }

    double defaultLeadTimeDays() {
        double days = defaultLeadTime == null ? USUAL.defaultLeadTimeDays() : defaultLeadTime;
        if (!(days >= 0 && days <= 1_000)) {
            throw new InputException("--default-lead-time: " + days + " is not possible; name 0 to 1000 days");
        }
        return days;
    }

    double receiptLatenessDays() {
        if (!(receiptLateness >= 0 && receiptLateness <= 365)) {
            throw new InputException("--receipt-lateness: " + receiptLateness + " is not possible; name 0 to 365 days");
        }
        return receiptLateness;
    }

    /** What was asked for, for the page. */
    List<Fact> facts(StockRules rules) {
        return List.of(
                new Fact("Service level of orders", percent(rules.serviceLevel())),
                new Fact("Lead time where none is known", days(rules.defaultLeadTimeDays())),
                new Fact("Review period", days(rules.reviewDays())),
                new Fact(
                        "Alert from a probability of",
                        percent(rules.stockoutRisk().fireAtLeast())),
                new Fact("Lateness of receipts that do not say", days(receiptLateness)),
                new Fact("Correlation of the days of a forecast", Double.toString(rules.dayCorrelation())),
                new Fact("Never too much", days(rules.kinds().overstockCoverDays()) + " of demand"),
                new Fact("Oldest stock reading", days((double)
                        rules.stockMaxAge().toDays())),
                new Fact("Demand is spread over", openingHours == null ? "the whole day" : openingHours));
    }

    private static AlertKindRules kindsAtOnce(AlertKindRules usual, int overstockCoverDays) {
        return new AlertKindRules(
                atOnce(usual.overstock(), usual.overstock().fireAtLeast()),
                atOnce(usual.phantomStock(), usual.phantomStock().fireAtLeast()),
                atOnce(usual.lateReceipt(), usual.lateReceipt().fireAtLeast()),
                overstockCoverDays,
                usual.receiptGraceDays(),
                usual.leastRiskOfOverdue(),
                usual.carryingCostShare(),
                usual.severity(),
                usual.falseAlarmDays());
    }

    private AlertKindRules kinds() {
        AlertKindRules usual = USUAL.kinds();
        return kindsAtOnce(usual, overstockCover == null ? usual.overstockCoverDays() : overstockCover);
    }

    private static HoldRules atOnce(HoldRules usual, double fireAtLeast) {
        return new HoldRules(
                fireAtLeast, Math.min(usual.clearBelow(), fireAtLeast), 1, Duration.ZERO, 1, Duration.ZERO);
    }

    private double serviceLevel() {
        return serviceLevel == null ? USUAL.serviceLevel() : probability("--service-level", serviceLevel);
    }

    private double alertAbove() {
        return alertAbove == null ? USUAL.stockoutRisk().fireAtLeast() : probability("--alert-above", alertAbove);
    }

    /** Between 0 and 1, both excluded: {@code 0.95} or {@code 95%}. */
    private static double probability(String option, String text) {
        try {
            String number = text.strip();
            double value = number.endsWith("%")
                    ? Double.parseDouble(number.substring(0, number.length() - 1)) / 100
                    : Double.parseDouble(number);
            if (value > 0 && value < 1) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new InputException(option + ": '" + text + "' is not a probability; write it like 95% or 0.95");
        }
        throw new InputException(
                option + ": " + text + " does not lie between 0 and 100 %, both excluded; write it like 95% or 0.95");
    }

    private ShopDay shopDay(ZoneId zone) {
        if (openingHours == null) {
            return ShopDay.aroundTheClock(zone);
        }
        String[] hours = openingHours.split("-", -1);
        try {
            if (hours.length == 2) {
                LocalTime opens = LocalTime.parse(hours[0].strip());
                String last = hours[1].strip();
                LocalTime closes = last.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(last);
                if (!closes.equals(LocalTime.MIDNIGHT) && !closes.isAfter(opens)) {
                    throw new InputException("--opening-hours: " + openingHours + " ends before it begins; a shop that"
                            + " is open past midnight is taken as open until 24:00");
                }
                return new ShopDay(zone, opens, closes);
            }
        } catch (DateTimeException e) {
            throw notHours();
        }
        throw notHours();
    }

    private InputException notHours() {
        return new InputException("--opening-hours: '" + openingHours + "' are no hours; write them like 09:00-20:00");
    }

    private static String percent(double share) {
        return String.format(Locale.ENGLISH, "%.4g %%", 100 * share)
                .replaceAll("(\\.\\d*?)0+ ", "$1 ")
                .replace(". ", " ");
    }

    private static String days(double days) {
        String number = days == Math.rint(days) ? Long.toString((long) days) : Double.toString(days);
        return number + (days == 1 ? " day" : " days");
    }
}
