package io.touchstock.app.dashboard.store;

import io.touchstock.app.dashboard.access.AuditEntry;
import io.touchstock.app.dashboard.promotion.PlanKey;
import io.touchstock.app.dashboard.promotion.PromotionActions;
import io.touchstock.app.dashboard.promotion.PromotionReadings;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.connectors.store.DaySpan;
import io.touchstock.connectors.store.PlanFilter;
import io.touchstock.connectors.store.PlanView;
import io.touchstock.connectors.store.PromotionDecision;
import io.touchstock.connectors.store.ReportStore;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Promotions as the store has them. */
public final class StorePromotions implements PromotionReadings, PromotionActions {
    private final ReportStore store;
    private final Currency currency;
    private final StoreClock clock;

    public StorePromotions(ReportStore store, Shop shop, InstantSource machine) {
        this.store = store;
        this.currency = shop.currency();
        this.clock = new StoreClock(store, shop.zone(), machine);
    }

    @Override
    public List<PlanView> plans(PlanFilter filter) {
        return store.promotions().plans(filter);
    }

    @Override
    public long count(PlanFilter filter) {
        return store.promotions().count(filter);
    }

    @Override
    public Optional<PlanView> plan(PlanKey key) {
        return store.promotions().plan(key.sku(), key.location(), key.promotionId(), key.slot());
    }

    @Override
    public List<Promotion> planned(DaySpan days) {
        return store.promotions().planned(days);
    }

    @Override
    public LocalDate today() {
        return clock.today();
    }

    @Override
    public Instant now() {
        return clock.now();
    }

    @Override
    public Currency currency() {
        return currency;
    }

    @Override
    public void decide(PromotionPlan plan, PromotionDecision decision, Promotion planned, AuditEntry entry) {
        store.people().decide(plan, decision, planned, StoreAudit.row(entry));
    }
}
