package io.touchstock.forecasting.panel;

import io.touchstock.forecasting.panel.PanelColumn.Role;
import io.touchstock.forecasting.series.SeriesId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.Well19937c;

/** Panels with a known truth. */
public final class Shops {
    private static final LocalDate MONDAY = LocalDate.parse("2024-01-01");
    private static final String[] NONE = {};

    private Shops() {}

    /** A single daily series without anything known. */
    public static SalesPanel single(double... units) {
        SalesPanelBuilder builder = new SalesPanelBuilder(List.of(), List.of(), PanelRules.TOLD);
        for (int day = 0; day < units.length; day++) {
            builder.add(new SeriesId("a", ""), epochDay(day), units[day], false, NONE, NONE);
        }
        return builder.build();
    }

    /** Articles of one to five units a day, and behind them one that never sold. */
    public static SalesPanel withOneUnsold(int sold, int days) {
        SalesPanelBuilder builder = new SalesPanelBuilder(List.of(), List.of(), PanelRules.TOLD);
        for (int one = 0; one <= sold; one++) {
            for (int day = 0; day < days; day++) {
                double units = one == sold ? 0 : 1 + (day + one) % 5;
                builder.add(new SeriesId("b" + one, ""), epochDay(day), units, false, NONE, NONE);
            }
        }
        return builder.build();
    }

    /**
     * Poisson demand of articles with a level each, Saturdays twice as strong, and promotions that multiply demand.
     *
     * @param from the day from which on units are multiplied by {@code factor}, to see whether it is noticed
     */
    public static SalesPanel promoted(int series, int days, double uplift, int from, double factor, long seed) {
        Random dice = new Random(seed);
        Well19937c source = new Well19937c(seed);
        SalesPanelBuilder builder = new SalesPanelBuilder(
                List.of(new ColumnRequest("promotion", Role.PROMOTION, null)), List.of(), PanelRules.TOLD);
        for (int one = 0; one < series; one++) {
            double level = 4 + 2 * one % 30;
            for (int day = 0; day < days; day++) {
                boolean promoted = dice.nextInt(5) == 0;
                double mean = level * (day % 7 == 5 ? 2 : 1) * (promoted ? uplift : 1);
                int units = new PoissonDistribution(source, mean, 1e-9, 10_000).sample();
                builder.add(
                        new SeriesId("a" + one, "s"),
                        epochDay(day),
                        day >= from ? units * factor : units,
                        false,
                        new String[] {promoted ? "1" : "0"},
                        NONE);
            }
        }
        return builder.build();
    }

    /**
     * What campaigns of a simulated shop do, as logarithms.
     *
     * @param uplift mean over articles, and its standard deviation between them
     * @param dip on the three days after a campaign
     * @param elasticity of temporary price cuts outside campaigns
     * @param shock standard deviation of what happens to all articles on a day
     */
    public record CampaignTruth(double uplift, double upliftDeviation, double dip, double elasticity, double shock) {}

    /** A shop with campaigns of six days and price cuts of its own, and each article's true uplift. */
    public record CampaignShop(SalesPanel panel, List<Double> uplifts) {}

    /** Articles with campaigns at times of their own, Poisson demand around means that a day moves for all. */
    public static CampaignShop campaigns(int series, int days, CampaignTruth truth, long seed) {
        Random dice = new Random(seed);
        Well19937c source = new Well19937c(seed);
        double[] shocks = dice.doubles(days)
                .map(ignored -> truth.shock() * dice.nextGaussian())
                .toArray();
        SalesPanelBuilder builder = new SalesPanelBuilder(
                List.of(
                        new ColumnRequest("price", Role.PRICE, null),
                        new ColumnRequest("promotion", Role.PROMOTION, null)),
                List.of(),
                PanelRules.TOLD);
        List<Double> uplifts = new ArrayList<>();
        for (int one = 0; one < series; one++) {
            double uplift = truth.uplift() + truth.upliftDeviation() * dice.nextGaussian();
            uplifts.add(uplift);
            double level = 15 + 3 * one % 20;
            int next = dice.nextInt(40);
            int cut = dice.nextInt(40);
            for (int day = 0; day < days; day++) {
                if (day > next + 9) {
                    next = day + 15 + dice.nextInt(40);
                }
                if (day > cut + 6) {
                    cut = day + 20 + dice.nextInt(40);
                }
                boolean promoted = day >= next && day < next + 6;
                boolean dips = day >= next + 6 && day < next + 9;
                double price = day >= cut ? 8 : 10;
                double log = shocks[day]
                        + (day % 7 == 5 ? 0.5 : 0)
                        + (promoted ? uplift : 0)
                        + (dips ? truth.dip() : 0)
                        + truth.elasticity() * Math.log(10 / price);
                builder.add(
                        new SeriesId(String.format("a%03d", one), "s"),
                        epochDay(day),
                        new PoissonDistribution(source, level * Math.exp(log), 1e-9, 10_000).sample(),
                        false,
                        new String[] {Double.toString(price), promoted ? "1" : "0"},
                        NONE);
            }
        }
        return new CampaignShop(builder.build(), uplifts);
    }

    private static int epochDay(int day) {
        return Math.toIntExact(MONDAY.plusDays(day).toEpochDay());
    }
}
