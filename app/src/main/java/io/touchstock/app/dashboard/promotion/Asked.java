package io.touchstock.app.dashboard.promotion;

import io.touchstock.app.dashboard.web.Address;
import io.touchstock.app.dashboard.web.Params;
import io.touchstock.app.dashboard.web.Words;
import io.touchstock.connectors.event.PromotionVerdict;
import io.touchstock.connectors.store.DaySpan;
import io.touchstock.connectors.store.PlanFilter;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What the page is asked for. Articles for which no promotion pays are shown when they are asked for. */
record Asked(
        Optional<PromotionVerdict> verdict,
        LocalDate from,
        int weeks,
        Optional<String> text,
        Optional<String> category,
        Optional<String> owner,
        Optional<String> location,
        int page) {
    static final int ROWS = 25;
    static final int USUAL_WEEKS = 8;
    private static final int MOST_WEEKS = 53;
    private static final int MOST_PAGES = 100_000;
    private static final int DAYS_OF_WEEK = 7;

    static Asked of(Params params, LocalDate today) {
        return new Asked(
                params.oneOf("verdict", PromotionVerdict.class),
                params.day("from").orElse(today),
                params.number("weeks", 1, MOST_WEEKS).orElse(USUAL_WEEKS),
                params.text("text"),
                params.text("category"),
                params.text("owner"),
                params.text("location"),
                params.number("page", 1, MOST_PAGES).orElse(1));
    }

    DaySpan days() {
        return new DaySpan(from, from.plusDays((long) DAYS_OF_WEEK * weeks - 1));
    }

    boolean narrows() {
        return verdict.isPresent()
                || text.isPresent()
                || category.isPresent()
                || owner.isPresent()
                || location.isPresent();
    }

    PlanFilter filter() {
        return filter((page - 1) * ROWS, ROWS);
    }

    PlanFilter filter(int offset, int limit) {
        Set<PromotionVerdict> verdicts = verdict.<Set<PromotionVerdict>>map(EnumSet::of)
                .orElse(EnumSet.complementOf(EnumSet.of(PromotionVerdict.NONE)));
        return filter(verdicts, offset, limit);
    }

    PlanFilter filter(Set<PromotionVerdict> verdicts, int offset, int limit) {
        return new PlanFilter(
                verdicts,
                days(),
                category.orElse(null),
                owner.orElse(null),
                location.orElse(null),
                text.orElse(null),
                offset,
                limit);
    }

    /** Without a page number. */
    Address address(String path) {
        return Address.of(path)
                .and("verdict", verdict.map(Words::id).orElse(null))
                .and("from", from)
                .and("weeks", weeks)
                .and("text", text.orElse(null))
                .and("category", category.orElse(null))
                .and("owner", owner.orElse(null))
                .and("location", location.orElse(null));
    }
}
