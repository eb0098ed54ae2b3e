package io.touchstock.app.stockpage;

import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.inventory.alert.StockOutlook;
import io.touchstock.inventory.projection.ProjectedDay;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Draws what an item's stock will do: the expected stock at each day's end in its band from the 10 % to the 90 %
 * quantile, what is due, the days that matter, and below it the probability of having run out. The stock read stands at
 * the left edge; each day ends at the right edge of its own strip.
 */
final class StockPicture {
    private static final int WIDTH = 1000;
    private static final double LEFT = 52;
    private static final double RIGHT = 988;
    private static final double TOP = 44;
    private static final double BOTTOM = 222;
    private static final double RISK_TOP = 236;
    private static final double RISK_BOTTOM = 276;
    private static final int HEIGHT = 300;
    private static final int LETTER = 7;
    private static final int MOST_DATES = 14;
    private static final double[] STEPS = {1, 2, 5, 10};

    private final WatchedItem item;
    private final StockOutlook outlook;
    private final List<ProjectedDay> days;
    private final LocalDate first;
    private final double highest;

    StockPicture(WatchedItem item) {
        this.item = item;
        this.outlook = item.outlook();
        this.days = outlook.projection().days();
        this.first = outlook.firstDay();
        this.highest = Math.max(
                1,
                Math.max(
                        outlook.onHandUnits(),
                        days.stream()
                                .mapToDouble(ProjectedDay::endStockP90Units)
                                .max()
                                .orElse(0)));
    }

    StockView.Chart chart() {
        List<StockView.Tick> levels = levels();
        return new StockView.Chart(
                WIDTH,
                HEIGHT,
                LEFT,
                RIGHT,
                TOP,
                BOTTOM,
                RISK_TOP,
                RISK_BOTTOM,
                band(),
                path(),
                risk(),
                levels,
                dates(),
                arrivals(),
                promotions(),
                runsOut(),
                marks());
    }

    /** The right edge of a day's strip; of the day before the first, the left edge. */
    private double end(int day) {
        return LEFT + (RIGHT - LEFT) * day / days.size();
    }

    private double begin(LocalDate day) {
        return end((int) ChronoUnit.DAYS.between(first, day));
    }

    private boolean isDrawn(LocalDate day) {
        return day != null && !day.isBefore(first) && day.isBefore(first.plusDays(days.size()));
    }

    private double y(double units) {
        return BOTTOM - (BOTTOM - TOP) * units / top();
    }

    private double top() {
        return step() * Math.ceil(highest / step());
    }

    private double step() {
        double rough = highest / 4;
        double power = Math.max(1, Math.pow(10, Math.floor(Math.log10(rough))));
        for (double step : STEPS) {
            if (rough <= step * power) {
                return step * power;
            }
        }
        return 10 * power;
    }

    private List<StockView.Tick> levels() {
        List<StockView.Tick> levels = new ArrayList<>();
        for (double units = 0; units <= top() + step() / 2; units += step()) {
            levels.add(new StockView.Tick(round(y(units)), shortened(units)));
        }
        return levels;
    }

    /** Six figures fit beside the drawing, and no more. */
    private static String shortened(double units) {
        return units < 1_000_000 ? StockWords.whole(units) : StockWords.units(units / 1e6) + " M";
    }

    private List<StockView.Tick> dates() {
        int every = days.size() <= MOST_DATES ? 1 : days.size() <= 7 * MOST_DATES ? 7 : 28;
        List<StockView.Tick> dates = new ArrayList<>();
        for (int day = 0; day < days.size(); day += every) {
            dates.add(new StockView.Tick(round(end(day)), StockWords.day(first.plusDays(day))));
        }
        return dates;
    }

    private String band() {
        StringBuilder points = new StringBuilder(point(LEFT, y(outlook.onHandUnits())));
        for (ProjectedDay day : days) {
            points.append(' ').append(point(end(day.day()), y(day.endStockP90Units())));
        }
        for (int i = days.size() - 1; i >= 0; i--) {
            points.append(' ').append(point(end(i + 1), y(days.get(i).endStockP10Units())));
        }
        return points.toString();
    }

    private String path() {
        StringBuilder points = new StringBuilder(point(LEFT, y(outlook.onHandUnits())));
        for (ProjectedDay day : days) {
            points.append(' ').append(point(end(day.day()), y(day.expectedEndStockUnits())));
        }
        return points.toString();
    }

    private String risk() {
        StringBuilder points = new StringBuilder(point(LEFT, RISK_BOTTOM));
        for (ProjectedDay day : days) {
            double y = RISK_BOTTOM - (RISK_BOTTOM - RISK_TOP) * day.cumulativeStockoutProbability();
            points.append(' ').append(point(end(day.day() - 1), y)).append(' ').append(point(end(day.day()), y));
        }
        return points.append(' ').append(point(RIGHT, RISK_BOTTOM)).toString();
    }

    private List<StockView.Arrival> arrivals() {
        Map<LocalDate, Integer> byDay = receiptsByDay();
        List<StockView.Arrival> arrivals = new ArrayList<>();
        double strip = end(1) - end(0);
        byDay.forEach((day, units) -> {
            double height = Math.max(3, (BOTTOM - TOP) * Math.min(1, units / top()));
            double width = Math.max(3, Math.min(10, strip * 0.5));
            arrivals.add(new StockView.Arrival(
                    round(begin(day) + (strip - width) / 2),
                    round(BOTTOM - height),
                    round(height),
                    round(width),
                    "+" + shortened(units),
                    StockWords.whole(units) + " units due on " + StockWords.weekday(day)));
        });
        return arrivals;
    }

    /** What is due on each day that is drawn. */
    Map<LocalDate, Integer> receiptsByDay() {
        Map<LocalDate, Integer> byDay = new TreeMap<>();
        for (Receipt receipt : item.receipts()) {
            if (isDrawn(receipt.expectedOn())) {
                byDay.merge(receipt.expectedOn(), receipt.quantity(), Integer::sum);
            }
        }
        return byDay;
    }

    private List<StockView.Stretch> promotions() {
        List<StockView.Stretch> stretches = new ArrayList<>();
        LocalDate last = first.plusDays(days.size() - 1L);
        for (Promotion promotion : item.promotions()) {
            LocalDate from = promotion.startsOn().isBefore(first) ? first : promotion.startsOn();
            LocalDate to = promotion.endsOn().isAfter(last) ? last : promotion.endsOn();
            if (!from.isAfter(to)) {
                stretches.add(new StockView.Stretch(
                        round(begin(from)),
                        round(begin(to.plusDays(1)) - begin(from)),
                        "Promotion at " + StockWords.money(promotion.priceMicros()) + " from "
                                + StockWords.weekday(promotion.startsOn()) + " to "
                                + StockWords.weekday(promotion.endsOn())));
            }
        }
        return stretches;
    }

    /** From the 10 % to the 90 % day; null if the first is beyond the forecast. */
    private StockView.Stretch runsOut() {
        if (outlook.p10() == null) {
            return null;
        }
        double from = begin(outlook.p10());
        double to = outlook.p90() == null ? RIGHT : begin(outlook.p90().plusDays(1));
        return new StockView.Stretch(
                round(from),
                round(to - from),
                "Runs out with 10 % probability by " + StockWords.weekday(outlook.p10())
                        + (outlook.p90() == null
                                ? ", with less than 90 % by the end"
                                : ", with 90 % by " + StockWords.weekday(outlook.p90())));
    }

    /** The labels take turns between two lines, so that days close to each other stay readable. */
    private List<StockView.Mark> marks() {
        record Day(LocalDate day, double x, String kind, String label) {}
        List<Day> found = new ArrayList<>();
        if (isDrawn(outlook.today()) && outlook.today().isAfter(first)) {
            found.add(new Day(outlook.today(), begin(outlook.today()), "today", "today"));
        }
        if (outlook.suggestedUnits() > 0 && outlook.orderBy() != null) {
            LocalDate by = outlook.orderBy();
            boolean late = by.isBefore(first);
            found.add(new Day(
                    by,
                    late ? LEFT : begin(by.plusDays(1)),
                    "order",
                    late ? "order today, late since " + StockWords.day(by) : "order by " + StockWords.day(by)));
        }
        if (outlook.onHandUnits() <= 0) {
            found.add(new Day(first, LEFT, "gone", "empty now"));
        } else if (isDrawn(outlook.p50())) {
            found.add(new Day(
                    outlook.p50(),
                    (begin(outlook.p50()) + begin(outlook.p50().plusDays(1))) / 2,
                    "gone",
                    "even odds " + StockWords.day(outlook.p50())));
        }
        found.sort(Comparator.comparingDouble(Day::x));
        List<StockView.Mark> marks = new ArrayList<>();
        for (Day day : found) {
            double length = day.label().length() * (double) LETTER;
            boolean leftwards = day.x() + length > RIGHT;
            marks.add(new StockView.Mark(
                    round(day.x()),
                    round(leftwards ? day.x() - 4 : day.x() + 4),
                    marks.size() % 2 == 0 ? 14 : 30,
                    leftwards ? "end" : "start",
                    day.kind(),
                    day.label()));
        }
        return marks;
    }

    private static String point(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
    }

    private static double round(double x) {
        return Math.round(x * 10) / 10.0;
    }
}
