package io.touchstock.app.shop;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;

/**
 * The one demand model behind everything sold: mean walk-in units per SKU, location and day. A series is numbered
 * product × locations + location.
 */
final class DemandModel {
    private static final double LAUNCH_RAMP_DAYS = 30;
    private static final double WEEK_SHOCK_SD = 0.12;

    private final ShopScenario scenario;
    private final Chance chance;
    private final PriceList prices;
    private final PromotionPlan promotions;
    private final double[] locationShare;
    private final double[] levelOfLocation;

    private int ratedDay = -1;
    private final double[] rates;
    private final double[][] cumulated;

    DemandModel(ShopScenario scenario, Chance chance) {
        this.scenario = scenario;
        this.chance = chance;
        this.prices = new PriceList(scenario.products(), scenario.days(), chance);
        this.promotions = new PromotionPlan(scenario, prices, chance);
        double whole =
                scenario.locations().stream().mapToDouble(LocationSpec::share).sum();
        this.locationShare = scenario.locations().stream()
                .mapToDouble(l -> l.share() / whole)
                .toArray();
        double level = scenario.products().stream()
                .mapToDouble(ProductSpec::unitsPerDay)
                .sum();
        this.levelOfLocation = new double[locationShare.length];
        for (int l = 0; l < locationShare.length; l++) {
            levelOfLocation[l] = level * locationShare[l];
        }
        this.rates = new double[scenario.products().size() * locationShare.length];
        this.cumulated = new double[locationShare.length][scenario.products().size()];
    }

    PriceList prices() {
        return prices;
    }

    PromotionPlan promotions() {
        return promotions;
    }

    double locationShare(int location) {
        return locationShare[location];
    }

    int seriesCount() {
        return rates.length;
    }

    /** Computes the day's rates; the other methods speak of the day last given here. */
    void moveTo(int day) {
        if (day == ratedDay) {
            return;
        }
        ratedDay = day;
        int locations = locationShare.length;
        LocalDate date = scenario.firstDay().plusDays(day);
        for (int product = 0; product < scenario.products().size(); product++) {
            double general = general(product, day, date);
            for (int location = 0; location < locations; location++) {
                int series = product * locations + location;
                rates[series] = general
                        * locationShare[location]
                        * promotions.factor(series, day)
                        * chance.gamma(1, WEEK_SHOCK_SD, Draw.WEEK_SHOCK, series, day / 7, 0);
                cumulated[location][product] = rates[series] + (product == 0 ? 0 : cumulated[location][product - 1]);
            }
        }
    }

    private double general(int product, int day, LocalDate date) {
        ProductSpec spec = scenario.products().get(product);
        if (day < spec.launchDay()) {
            return 0;
        }
        double years = day / 365.25;
        double year =
                1 + spec.yearAmplitude() * Math.cos(2 * Math.PI * (date.getDayOfYear() - spec.yearPeakDay()) / 365.25);
        double launch = spec.launchDay() <= 0 ? 1 : 1 - Math.exp(-(day - spec.launchDay() + 1) / LAUNCH_RAMP_DAYS);
        double price = Math.pow((double) prices.priceMicros(product, day) / spec.priceMicros(), spec.elasticity());
        return spec.unitsPerDay()
                * spec.week().factor(date.getDayOfWeek())
                * year
                * Math.pow(1 + spec.trendPerYear(), years)
                * launch
                * price
                * calendar(date);
    }

    /** Black Friday to Cyber Monday, the days when shops are shut, and the lull after Christmas. */
    static double calendar(LocalDate date) {
        Month month = date.getMonth();
        int dayOfMonth = date.getDayOfMonth();
        if ((month == Month.DECEMBER && dayOfMonth == 25) || (month == Month.JANUARY && dayOfMonth == 1)) {
            return 0.1;
        }
        LocalDate firstNovember = LocalDate.of(date.getYear(), Month.NOVEMBER, 1);
        int toThursday =
                (DayOfWeek.THURSDAY.getValue() - firstNovember.getDayOfWeek().getValue() + 7) % 7;
        LocalDate blackFriday = firstNovember.plusDays(toThursday + 22L);
        boolean blackWeekend = !date.isBefore(blackFriday) && date.isBefore(blackFriday.plusDays(4));
        return blackWeekend ? 1.7 : 1;
    }

    /** Mean walk-in units of a series today. */
    double rate(int series) {
        return rates[series];
    }

    /** Today's total demand of a location relative to its level: seasons as people feel them. */
    double dayFactor(int location) {
        return total(location) / levelOfLocation[location];
    }

    private double total(int location) {
        return cumulated[location][cumulated[location].length - 1];
    }

    /** Picks a product in proportion to today's rates at the location; -1 if nothing is on offer. */
    int pick(int location, double unit) {
        double total = total(location);
        if (total <= 0) {
            return -1;
        }
        double[] sums = cumulated[location];
        double target = unit * total;
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sums[middle] > target) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** What a unit costs the buyer today. */
    long priceMicros(int product, int series, int day) {
        PlannedPromotion promotion = promotions.running(series, day);
        return promotion == null ? prices.priceMicros(product, day) : promotion.priceMicros();
    }
}
