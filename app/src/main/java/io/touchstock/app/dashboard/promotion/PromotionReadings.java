package io.touchstock.app.dashboard.promotion;

import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.store.DaySpan;
import io.touchstock.connectors.store.PlanFilter;
import io.touchstock.connectors.store.PlanView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What the page of promotions reads. */
public interface PromotionReadings {

    /** Plans by the first day of their window, those without a window last. */
    List<PlanView> plans(PlanFilter filter);

    /** How many plans the filter lets through. */
    long count(PlanFilter filter);

    /** A plan as it stands now; empty if it no longer does. */
    Optional<PlanView> plan(PlanKey key);

    /** Planned promotions that run on some of the days, by their first. */
    List<Promotion> planned(DaySpan days);

    /** The shop's day. */
    LocalDate today();

    /** The shop's time, by which the jobs go. */
    Instant now();

    /** Of all amounts. */
    Currency currency();
}
