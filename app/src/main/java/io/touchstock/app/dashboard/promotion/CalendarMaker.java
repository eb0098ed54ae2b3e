package io.touchstock.app.dashboard.promotion;

import io.touchstock.app.dashboard.access.Permission;
import io.touchstock.app.dashboard.promotion.PromotionCalendar.Option;
import io.touchstock.app.dashboard.promotion.PromotionCalendar.Tile;
import io.touchstock.app.dashboard.web.Request;
import io.touchstock.app.dashboard.web.Words;
import io.touchstock.app.stockpage.StockWords;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.connectors.event.PromotionVerdict;
import io.touchstock.connectors.store.PlanView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Makes the page of promotions. */
final class CalendarMaker {
    private static final int MOST_PLANNED = 60;
    private static final List<Integer> WEEKS = List.of(4, 8, 13, 26);

    private final PromotionReadings readings;
    private final Request request;
    private final LocalDate today;
    private final Asked asked;
    private final List<PlanView> plans;
    private final List<Promotion> planned;

    CalendarMaker(PromotionReadings readings, Request request) {
        this.readings = readings;
        this.request = request;
        this.today = readings.today();
        this.asked = Asked.of(request.params(), today);
        this.plans = readings.plans(asked.filter());
        this.planned =
                readings.planned(asked.days()).stream().filter(this::isAsked).toList();
    }

    PromotionCalendar calendar() {
        long total = readings.count(asked.filter());
        List<PromotionCalendar.Row> rows = new ArrayList<>();
        plans.forEach(plan -> rows.add(row(plan, rows.size())));
        return new PromotionCalendar(
                Decided.words(request.params()),
                "From " + StockWords.full(asked.days().first()) + " to "
                        + StockWords.full(asked.days().last()),
                tiles(),
                filter(),
                drawing(),
                rows,
                range(rows.size(), total),
                asked.page() > 1 ? address(asked.page() - 1) : "",
                (long) asked.page() * Asked.ROWS < total ? address(asked.page() + 1) : "",
                address(asked.page()),
                asked.address("/promotions.csv").toString(),
                request.user().may(Permission.DECIDE_PROMOTIONS),
                rows.isEmpty() ? (asked.narrows() ? "No plan fits" : "No plans for these days") : "",
                rows.isEmpty() ? emptyText(total) : "",
                plannedDrawing(),
                planned.stream()
                        .limit(MOST_PLANNED)
                        .map(CalendarMaker::plannedRow)
                        .toList(),
                planned.size() > MOST_PLANNED
                        ? "The first " + MOST_PLANNED + " of " + StockWords.whole(planned.size())
                                + "; choose fewer weeks, or search, to see the others."
                        : "");
    }

    /** The catalogue is not asked for each, so that owner and category do not narrow what is planned. */
    private boolean isAsked(Promotion promotion) {
        return asked.text()
                        .map(text -> promotion.sku().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
                        .orElse(true)
                && asked.location()
                        .map(place -> promotion.location() == null
                                || promotion.location().isEmpty()
                                || place.equals(promotion.location()))
                        .orElse(true);
    }

    private String address(int page) {
        return asked.address("/promotions").and("page", page > 1 ? page : null).toString();
    }

    private String range(int rows, long total) {
        long from = (asked.page() - 1L) * Asked.ROWS + 1;
        return rows == 0
                ? ""
                : StockWords.whole(from) + " to " + StockWords.whole(from + rows - 1) + " of "
                        + StockWords.whole(total);
    }

    private String emptyText(long total) {
        if (total > 0) {
            return "This page is beyond the last one. Go back to the first.";
        }
        return asked.narrows()
                ? "Nothing is proposed or held that fits. Widen the filter, or clear it."
                : "Start 'touchstock run stock' and, beside it, 'touchstock run store' with this store; what pays to"
                        + " promote, to clear or to hold appears here by itself. If they run, nothing pays in these"
                        + " weeks.";
    }

    private List<Tile> tiles() {
        return List.of(
                new Tile("Proposed", count(PromotionVerdict.PROMOTE), "promotions that pay"),
                new Tile("To clear", count(PromotionVerdict.CLEAR), "stock that will not sell otherwise"),
                new Tile("On hold", count(PromotionVerdict.HOLD), "planned, but stock cannot carry them"),
                new Tile("Planned", StockWords.whole(planned.size()), "promotions in these weeks"));
    }

    private String count(PromotionVerdict verdict) {
        return StockWords.whole(readings.count(asked.filter(Set.of(verdict), 0, 1)));
    }

    private PromotionCalendar.Filter filter() {
        List<Option> verdicts = new ArrayList<>();
        verdicts.add(new Option("", "Promote, clear, hold", asked.verdict().isEmpty()));
        for (PromotionVerdict verdict : PromotionVerdict.values()) {
            verdicts.add(new Option(
                    Words.id(verdict),
                    PromotionWords.verdict(verdict),
                    asked.verdict().filter(verdict::equals).isPresent()));
        }
        TreeSet<Integer> weeks = new TreeSet<>(WEEKS);
        weeks.add(asked.weeks());
        return new PromotionCalendar.Filter(
                verdicts,
                weeks.stream()
                        .map(choice -> new Option(
                                choice.toString(), StockWords.count(choice, "week"), choice == asked.weeks()))
                        .toList(),
                asked.from().toString(),
                asked.text().orElse(""),
                asked.category().orElse(""),
                asked.owner().orElse(""),
                asked.location().orElse(""),
                asked.narrows());
    }

    private PromotionCalendar.Row row(PlanView view, int number) {
        PromotionPlan plan = view.plan();
        return new PromotionCalendar.Row(
                Decidable.isOpen(view, today) ? PlanKey.of(plan).text() : "",
                "plan-" + number,
                PromotionWords.verdict(plan.verdict()),
                Words.id(plan.verdict()),
                name(view),
                (view.name() == null ? "" : plan.sku() + " · ") + plan.location(),
                PromotionWords.window(plan.startsOn(), plan.endsOn()),
                PromotionWords.money(plan.priceMicros()),
                plan.startsOn() == null ? StockWords.NOTHING : PromotionWords.money(plan.gainMicros()),
                StockWords.units(plan.expectedUnits()),
                StockWords.units(plan.upliftUnits()),
                StockWords.units(plan.endStock()),
                plan.reason(),
                plan.couldStartOn() == null ? "" : StockWords.weekday(plan.couldStartOn()),
                Decided.words(view.decision()),
                view.decision() == null || view.decision().note() == null
                        ? ""
                        : view.decision().note());
    }

    private static String name(PlanView view) {
        return view.name() == null ? view.plan().sku() : view.name();
    }

    private PromotionCalendar.Timeline drawing() {
        TimelineMaker maker = new TimelineMaker(asked.days(), today);
        for (PlanView view : plans) {
            PromotionPlan plan = view.plan();
            if (plan.startsOn() != null && plan.endsOn() != null) {
                maker.add(
                        name(view),
                        Words.id(plan.verdict()),
                        plan.startsOn(),
                        plan.endsOn(),
                        PromotionWords.verdict(plan.verdict()) + ", "
                                + PromotionWords.window(plan.startsOn(), plan.endsOn()) + ": " + plan.reason());
            }
        }
        return maker.timeline();
    }

    private PromotionCalendar.Timeline plannedDrawing() {
        TimelineMaker maker = new TimelineMaker(asked.days(), today);
        planned.stream()
                .limit(MOST_PLANNED)
                .forEach(promotion -> maker.add(
                        promotion.sku(),
                        "planned",
                        promotion.startsOn(),
                        promotion.endsOn(),
                        PromotionWords.window(promotion.startsOn(), promotion.endsOn())));
        return maker.timeline();
    }

    private static PromotionCalendar.PlannedRow plannedRow(Promotion promotion) {
        return new PromotionCalendar.PlannedRow(
                promotion.sku(),
                promotion.location() == null || promotion.location().isEmpty() ? "everywhere" : promotion.location(),
                PromotionWords.window(promotion.startsOn(), promotion.endsOn()),
                PromotionWords.money(promotion.priceMicros()),
                promotion.promotionId());
    }
}
