package io.touchstock.app.planpage;

import io.touchstock.app.report.StyleSheet;
import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.connectors.event.PromotionVerdict;
import io.touchstock.inventory.promotion.ArticleAdvice;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Turns the plans into the page. What is many is shown down to what matters; plans.csv has it all. */
final class PlanViewMaker {
    private static final int MOST_CALENDAR = 60;
    private static final int MOST_WINDOWS = 200;
    private static final int MOST_STOCKS = 24;
    private static final int MOST_NONE = 200;
    private static final int CALENDAR_WIDTH = 640;
    private static final double BAR_TOP = 3;
    private static final double BAR_HEIGHT = 12;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final PlanReport report;
    private final List<ArticleAdvice> withWindows;

    private PlanViewMaker(PlanReport report) {
        this.report = report;
        this.withWindows = report.advice().stream()
                .filter(advice -> advice.plans().stream().anyMatch(plan -> plan.startsOn() != null))
                .sorted(Comparator.comparingInt((ArticleAdvice advice) -> holds(advice) ? 0 : 1)
                        .thenComparingLong(advice -> -gain(advice)))
                .toList();
    }

    static PlanView view(PlanReport report, StyleSheet style) {
        return new PlanViewMaker(report).view(style);
    }

    private PlanView view(StyleSheet style) {
        List<PlanView.WindowRow> windows = new ArrayList<>();
        for (ArticleAdvice advice : withWindows) {
            for (int i = 0; i < advice.plans().size(); i++) {
                if (advice.plans().get(i).startsOn() != null) {
                    windows.add(row(advice.plans().get(i), advice.gains().get(i)));
                }
            }
        }
        List<PlanView.Stock> stocks = new ArrayList<>();
        for (ArticleAdvice advice : withWindows) {
            if (stocks.size() < MOST_STOCKS && !advice.withPlan().isEmpty()) {
                stocks.add(new StockPicture(advice).drawn("stock-" + stocks.size(), name(advice)));
            }
        }
        List<PromotionPlan> none = plans(PromotionVerdict.NONE);
        return new PlanView(
                report.title(),
                subtitle(),
                style.contentSecurityPolicy(),
                style.text(),
                tiles(),
                findings(),
                calendar(),
                windows.subList(0, Math.min(MOST_WINDOWS, windows.size())),
                more(windows.size() - MOST_WINDOWS, "windows"),
                stocks,
                more(withWindows.size() - stocks.size(), "articles with a window"),
                none.stream().limit(MOST_NONE).map(this::none).toList(),
                more(none.size() - MOST_NONE, "articles"),
                report.remarks(),
                report.parameters(),
                report.sources().stream()
                        .map(source -> new PlanView.SourceRow(
                                source.file(),
                                String.format(Locale.ENGLISH, "%,d bytes", source.bytes()),
                                source.sha256()))
                        .toList(),
                MINUTE.format(report.madeAt()));
    }

    private String subtitle() {
        LocalDate first = report.advice().stream()
                .map(advice -> advice.article().firstDay())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return String.format(Locale.ENGLISH, "%,d", report.advice().size())
                + (report.advice().size() == 1 ? " article" : " articles") + ", " + PlanWords.day(first) + " "
                + first.getYear() + " and the " + report.horizonDays()
                + " days from it on";
    }

    private List<PlanView.Tile> tiles() {
        return List.of(
                new PlanView.Tile("To promote", Long.toString(suggested(PromotionVerdict.PROMOTE)), "new windows"),
                new PlanView.Tile(
                        "To hold",
                        Integer.toString(plans(PromotionVerdict.HOLD).size()),
                        "planned, and stock is short"),
                new PlanView.Tile(
                        "To clear", Long.toString(suggested(PromotionVerdict.CLEAR)), "before the article goes"),
                new PlanView.Tile(
                        "No promotion",
                        Integer.toString(plans(PromotionVerdict.NONE).size()),
                        "each says why"),
                new PlanView.Tile(
                        "Margin added",
                        PlanWords.money(report.advice().stream()
                                .mapToLong(PlanViewMaker::gain)
                                .sum()),
                        "by the new windows, dips paid for" + range()));
    }

    private String range() {
        long low = 0;
        long high = 0;
        for (ArticleAdvice advice : report.advice()) {
            for (ArticleAdvice.GainRange range : advice.gains()) {
                low += range == null ? 0 : range.lowMicros();
                high += range == null ? 0 : range.highMicros();
            }
        }
        return low == high ? "" : "; " + PlanWords.money(low) + " to " + PlanWords.money(high) + " as customers react";
    }

    private List<String> findings() {
        List<String> findings = new ArrayList<>();
        for (PromotionPlan held : plans(PromotionVerdict.HOLD).stream().limit(3).toList()) {
            findings.add(name(held) + ": hold. " + held.reason());
        }
        withWindows.stream()
                .filter(advice -> gain(advice) > 0)
                .limit(3)
                .forEach(advice -> findings.add(name(advice) + " adds " + PlanWords.money(gain(advice)) + " of margin: "
                        + advice.plans().stream()
                                .filter(plan -> plan.startsOn() != null && plan.promotionId() == null)
                                .map(plan -> PlanWords.days(plan) + " at " + PlanWords.money(plan.priceMicros()))
                                .reduce((one, other) -> one + ", " + other)
                                .orElse("")
                        + "."));
        if (suggested(PromotionVerdict.PROMOTE) + suggested(PromotionVerdict.CLEAR) == 0) {
            findings.add("No new promotion pays for itself; each article says why below.");
        }
        return findings;
    }

    private PlanView.Calendar calendar() {
        LocalDate first = report.advice().stream()
                .map(advice -> advice.article().firstDay())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        long days = Math.max(report.horizonDays(), 1);
        List<PlanView.Tick> ticks = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            if (first.plusDays(day).getDayOfWeek().getValue() == 1) {
                ticks.add(new PlanView.Tick(x(day, days), PlanWords.shortDay(first.plusDays(day))));
            }
        }
        List<PlanView.CalendarRow> rows = withWindows.stream()
                .limit(MOST_CALENDAR)
                .map(advice -> new PlanView.CalendarRow(name(advice), bars(advice, first, days)))
                .toList();
        return rows.isEmpty()
                ? null
                : new PlanView.Calendar(
                        "Windows of each article, from " + PlanWords.day(first) + "; lines stand at Mondays",
                        CALENDAR_WIDTH,
                        ticks,
                        rows,
                        more(withWindows.size() - MOST_CALENDAR, "articles with a window"));
    }

    /**
     * A new window may lie where a planned one is held: then the new one has the upper half, the held one the lower.
     */
    private static List<PlanView.Block> bars(ArticleAdvice advice, LocalDate first, long days) {
        List<PlanView.Block> bars = new ArrayList<>();
        for (PromotionPlan plan : advice.plans()) {
            if (plan.startsOn() != null && ChronoUnit.DAYS.between(first, plan.startsOn()) < days) {
                double from = x(Math.max(0, ChronoUnit.DAYS.between(first, plan.startsOn())), days);
                double to = x(Math.min(days, ChronoUnit.DAYS.between(first, plan.endsOn()) + 1), days);
                boolean held = plan.verdict() == PromotionVerdict.HOLD;
                boolean shared = advice.plans().stream()
                        .anyMatch(other -> (other.verdict() == PromotionVerdict.HOLD) != held && overlap(plan, other));
                bars.add(new PlanView.Block(
                        PlanWords.kind(plan),
                        from,
                        shared && held ? BAR_TOP + BAR_HEIGHT / 2 + 0.5 : BAR_TOP,
                        Math.max(1, to - from),
                        shared ? BAR_HEIGHT / 2 - 0.5 : BAR_HEIGHT,
                        PlanWords.verdict(plan) + ", " + PlanWords.days(plan) + " at "
                                + PlanWords.money(plan.priceMicros()) + ". " + plan.reason()));
            }
        }
        return bars;
    }

    private static boolean overlap(PromotionPlan one, PromotionPlan other) {
        return other.startsOn() != null
                && !one.startsOn().isAfter(other.endsOn())
                && !other.startsOn().isAfter(one.endsOn());
    }

    private static double x(long day, long days) {
        return Math.rint(10.0 * CALENDAR_WIDTH * day / days) / 10;
    }

    private PlanView.WindowRow row(PromotionPlan plan, ArticleAdvice.GainRange range) {
        return new PlanView.WindowRow(
                name(plan),
                PlanWords.verdict(plan),
                PlanWords.kind(plan),
                PlanWords.days(plan),
                PlanWords.money(plan.priceMicros()),
                PlanWords.units(plan.expectedUnits()),
                PlanWords.units(plan.upliftUnits()),
                PlanWords.money(plan.gainMicros()),
                range == null || range.lowMicros() == range.highMicros()
                        ? ""
                        : PlanWords.money(range.lowMicros()) + " to " + PlanWords.money(range.highMicros()),
                PlanWords.units(plan.endStock()),
                plan.couldStartOn() == null
                        ? plan.verdict() == PromotionVerdict.HOLD ? "not within these days" : ""
                        : PlanWords.day(plan.couldStartOn()),
                plan.reason());
    }

    private PlanView.NoneRow none(PromotionPlan plan) {
        return new PlanView.NoneRow(
                name(plan), PlanWords.units(plan.expectedUnits()), PlanWords.money(plan.marginMicros()), plan.reason());
    }

    private List<PromotionPlan> plans(PromotionVerdict verdict) {
        return report.advice().stream()
                .flatMap(advice -> advice.plans().stream())
                .filter(plan -> plan.verdict() == verdict)
                .toList();
    }

    private long suggested(PromotionVerdict verdict) {
        return plans(verdict).stream()
                .filter(plan -> plan.promotionId() == null)
                .count();
    }

    private static boolean holds(ArticleAdvice advice) {
        return advice.plans().stream().anyMatch(plan -> plan.verdict() == PromotionVerdict.HOLD);
    }

    private static long gain(ArticleAdvice advice) {
        return advice.plans().stream()
                .filter(plan -> plan.promotionId() == null)
                .mapToLong(PromotionPlan::gainMicros)
                .sum();
    }

    private String name(ArticleAdvice advice) {
        return name(advice.plans().get(0));
    }

    private String name(PromotionPlan plan) {
        String name = report.names().get(plan.sku());
        String sku = PlanWords.isolated(plan.sku());
        return (name == null ? sku : PlanWords.isolated(name) + " (" + sku + ")")
                + (plan.location().isEmpty() ? "" : ", " + PlanWords.isolated(plan.location()));
    }

    /** Empty if there are no more. */
    private static String more(int count, String what) {
        return count <= 0 ? "" : String.format(Locale.ENGLISH, "%,d", count) + " more " + what + " are in plans.csv.";
    }
}
