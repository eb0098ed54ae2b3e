package io.touchstock.app.dashboard.promotion;

import io.touchstock.app.dashboard.promotion.PromotionCalendar.Bar;
import io.touchstock.app.dashboard.promotion.PromotionCalendar.Tick;
import io.touchstock.app.stockpage.StockWords;
import io.touchstock.connectors.store.DaySpan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Draws windows as bars, a line each. */
final class TimelineMaker {
    private static final int WIDTH = 1000;
    private static final double LEFT = 210;
    private static final double RIGHT = 990;
    private static final double TOP = 24;
    private static final double LINE = 24;
    private static final double THICK = 14;
    private static final double THINNEST = 4;
    private static final int LETTERS = 28;
    private static final int MOST_DATES = 13;
    private static final int DAYS_OF_WEEK = 7;
    private static final char ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    private final DaySpan days;
    private final LocalDate today;
    private final long count;
    private final List<Bar> bars = new ArrayList<>();

    TimelineMaker(DaySpan days, LocalDate today) {
        this.days = days;
        this.today = today;
        this.count = ChronoUnit.DAYS.between(days.first(), days.last()) + 1;
    }

    /** Adds a line; what reaches beyond the days is cut off. */
    void add(String name, String kind, LocalDate from, LocalDate to, String title) {
        LocalDate first = from.isBefore(days.first()) ? days.first() : from;
        LocalDate last = to.isAfter(days.last()) ? days.last() : to;
        if (last.isBefore(first)) {
            return;
        }
        bars.add(new Bar(
                ISOLATE + shortened(name) + END_OF_ISOLATE,
                kind,
                x(first),
                TOP + LINE * bars.size() + (LINE - THICK) / 2,
                Math.max(THINNEST, rounded(x(last.plusDays(1)) - x(first))),
                THICK,
                title));
    }

    /** Null if there is no line. */
    PromotionCalendar.Timeline timeline() {
        if (bars.isEmpty()) {
            return null;
        }
        double bottom = TOP + LINE * bars.size();
        return new PromotionCalendar.Timeline(
                WIDTH,
                (int) bottom + 6,
                LEFT,
                TOP,
                bottom,
                dates(),
                bars,
                today.isBefore(days.first()) || today.isAfter(days.last()) ? -1 : x(today));
    }

    private List<Tick> dates() {
        int every = DAYS_OF_WEEK * (int) Math.max(1, Math.ceil((double) count / DAYS_OF_WEEK / MOST_DATES));
        List<Tick> dates = new ArrayList<>();
        for (int day = 0; day < count; day += every) {
            LocalDate date = days.first().plusDays(day);
            dates.add(new Tick(x(date), StockWords.day(date)));
        }
        return dates;
    }

    private double x(LocalDate day) {
        return rounded(LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(days.first(), day) / count);
    }

    private static double rounded(double x) {
        return Math.round(x * 10) / 10.0;
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LETTERS
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LETTERS - 1)) + "…";
    }
}
