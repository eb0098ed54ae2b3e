package io.touchstock.app.planpage;

import io.touchstock.app.stockpage.StockWords;
import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.inventory.projection.ProjectedDay;
import io.touchstock.inventory.promotion.ArticleAdvice;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Draws the stock of an article day by day: a band and a line without the plan, a line with it, the windows behind. */
final class StockPicture {
    static final int WIDTH = 640;
    private static final int HEIGHT = 210;
    private static final int LEFT = 52;
    private static final int TOP = 12;
    private static final int BOTTOM = 28;

    private final ArticleAdvice advice;
    private final double highest;
    private final int days;

    StockPicture(ArticleAdvice advice) {
        this.advice = advice;
        this.days = advice.withoutPlan().size();
        this.highest = even(Math.max(
                Objects.requireNonNullElse(advice.article().onHandUnits(), 0),
                Stream.concat(advice.withoutPlan().stream(), advice.withPlan().stream())
                        .mapToDouble(day -> Math.max(day.endStockP90Units(), day.expectedEndStockUnits()))
                        .max()
                        .orElse(0)));
    }

    /** The next number whose half is short to read: 2, 4 up to 50, 60, 80 and so on. */
    private static double even(double units) {
        double step = 2 * Math.pow(10, Math.floor(Math.log10(Math.max(10, units) / 5)));
        return Math.max(step, step * Math.ceil(units / step));
    }

    /** Six figures fit beside the drawing, and no more. */
    private static String shortened(double units) {
        return units < 1_000_000 ? PlanWords.units(units) : PlanWords.units(units / 1e6) + " M";
    }

    PlanView.Stock drawn(String id, String article) {
        LocalDate first = advice.article().firstDay();
        List<PlanView.Bar> windows = new ArrayList<>();
        for (PromotionPlan plan : advice.plans()) {
            if (plan.startsOn() != null) {
                double from = x(Math.max(0, ChronoUnit.DAYS.between(first, plan.startsOn())));
                double to = x(Math.min(days, ChronoUnit.DAYS.between(first, plan.endsOn()) + 1));
                windows.add(new PlanView.Bar(
                        PlanWords.kind(plan),
                        from,
                        Math.max(1, to - from),
                        PlanWords.verdict(plan) + ", " + PlanWords.days(plan)));
            }
        }
        List<PlanView.Tick> receipts = new ArrayList<>();
        List<PlanView.Tick> ticks = new ArrayList<>();
        for (ProjectedDay day : advice.withoutPlan()) {
            LocalDate date = first.plusDays(day.day() - 1L);
            if (day.expectedReceiptUnits() >= 0.5) {
                receipts.add(new PlanView.Tick(
                        x(day.day() - 1),
                        "+" + PlanWords.units(day.expectedReceiptUnits()) + " on " + PlanWords.day(date)));
            }
            if (date.getDayOfWeek().getValue() == 1) {
                ticks.add(new PlanView.Tick(x(day.day() - 1), PlanWords.shortDay(date)));
            }
        }
        List<PlanView.Tick> levels = new ArrayList<>();
        for (int i = 0; i <= 2; i++) {
            levels.add(new PlanView.Tick(y(highest * i / 2), shortened(highest * i / 2)));
        }
        return new PlanView.Stock(
                id,
                article,
                finding(),
                WIDTH,
                HEIGHT,
                band(),
                line(advice.withoutPlan()),
                line(advice.withPlan()),
                windows,
                receipts,
                ticks,
                levels);
    }

    private String finding() {
        ProjectedDay without = advice.withoutPlan().get(days - 1);
        ProjectedDay with = advice.withPlan().get(days - 1);
        return String.format(
                Locale.ENGLISH,
                "At the end %s units are expected with the plan, %s without. The probability that the shelf has been"
                        + " empty by then is %s with the plan, %s without.",
                PlanWords.units(with.expectedEndStockUnits()),
                PlanWords.units(without.expectedEndStockUnits()),
                StockWords.percent(with.cumulativeStockoutProbability()),
                StockWords.percent(without.cumulativeStockoutProbability()));
    }

    private String band() {
        StringBuilder points = new StringBuilder();
        for (ProjectedDay day : advice.withoutPlan()) {
            points.append(point(day.day(), day.endStockP90Units()));
        }
        for (int i = days - 1; i >= 0; i--) {
            points.append(point(i + 1, advice.withoutPlan().get(i).endStockP10Units()));
        }
        return points.toString().strip();
    }

    private String line(List<ProjectedDay> path) {
        StringBuilder points = new StringBuilder();
        if (advice.article().onHandUnits() != null) {
            points.append(point(0, Math.min(highest, advice.article().onHandUnits())));
        }
        path.forEach(day -> points.append(point(day.day(), day.expectedEndStockUnits())));
        return points.toString().strip();
    }

    private String point(int day, double units) {
        return String.format(Locale.ROOT, "%.1f,%.1f ", x(day), y(units));
    }

    private double x(long day) {
        return Math.rint(10 * (LEFT + (double) (WIDTH - LEFT) * day / days)) / 10;
    }

    private double y(double units) {
        return Math.rint(10 * (TOP + (HEIGHT - TOP - BOTTOM) * (1 - Math.min(1, units / highest)))) / 10;
    }
}
