package io.touchstock.app.shop;

import java.time.LocalDate;

/**
 * Walks a scenario day by day and emits what the shop's systems would see, in order of time. Equal scenarios give equal
 * events. Holds one day of events at a time. Not thread-safe.
 */
public final class ShopSimulator {
    private final ShopScenario scenario;
    private final Agenda agenda;
    private final Journeys journeys;
    private final WalkIns walkIns;
    private final Shelves shelves;
    private final Checkout checkout;
    private final Supplier supplier;
    private final Touches touches;
    private final News news;
    private final int touchesFrom;
    private int day;

    public ShopSimulator(ShopScenario scenario) {
        this(scenario, Buyer.HABIT);
    }

    /** With someone else to order and count. */
    public ShopSimulator(ShopScenario scenario, Buyer buyer) {
        this.scenario = scenario;
        Chance chance = new Chance(scenario.seed());
        DemandModel demand = new DemandModel(scenario, chance);
        People people = new People(scenario, demand, chance);
        Replenishment policy = new Replenishment(scenario, demand.promotions(), chance);
        this.agenda = new Agenda(scenario.firstDay(), scenario.zone());
        this.journeys = new Journeys(scenario, demand, people, chance);
        this.walkIns = new WalkIns(scenario, demand, chance);
        this.shelves = new Shelves(scenario, demand, policy, buyer, chance);
        this.checkout = new Checkout(scenario, demand, shelves, agenda, chance);
        this.supplier = new Supplier(scenario, shelves, policy, buyer, agenda, chance);
        this.touches = new Touches(scenario, people, agenda, chance);
        this.news = new News(scenario, demand);
        this.touchesFrom = (int)
                (scenario.touchpointsFrom().toEpochDay() - scenario.firstDay().toEpochDay());
    }

    /** The day that {@link #advance} will play next. */
    public LocalDate nextDay() {
        return scenario.firstDay().plusDays(day);
    }

    /** Whether the scenario has a day left. */
    public boolean hasNext() {
        return day < scenario.days();
    }

    /** Plays one day; throws {@link IllegalStateException} after the last. */
    public void advance(ShopSink sink, TruthSink truth) {
        if (!hasNext()) {
            throw new IllegalStateException(
                    "the scenario ends before " + nextDay() + "; give it more than " + scenario.days() + " days");
        }
        int today = day;
        shelves.beginDay();
        agenda.add(today, Hours.NEWS, (now, to) -> news.tell(today, now, to));
        agenda.add(today, Hours.OPENING, (now, to) -> shelves.open(today, now, to));
        walkIns.come(today, (when, second, purchase) -> sell(when, second, purchase, truth));
        journeys.live(today, new Living(truth));
        agenda.add(today, Hours.CLOSING, (now, to) -> shelves.close(today, now, to, truth));
        agenda.add(today, Hours.REORDER, (now, to) -> supplier.takeOrders(today, now, to));
        if (today >= touchesFrom) {
            agenda.add(today, Hours.REPORT, (now, to) -> touches.bill(nextDay(), to));
            agenda.add(today, Hours.ERASURES, (now, to) -> touches.erase(today, now, to));
        }
        agenda.play(today, sink);
        sink.dayClosed(nextDay());
        day++;
    }

    /** Plays all days before {@code end}, at most to the end of the scenario. */
    public void runUntil(LocalDate end, ShopSink sink, TruthSink truth) {
        while (hasNext() && nextDay().isBefore(end)) {
            advance(sink, truth);
        }
    }

    /** Plays all days that are left. */
    public void run(ShopSink sink, TruthSink truth) {
        runUntil(scenario.endDay(), sink, truth);
    }

    private void sell(int when, int second, Purchase purchase, TruthSink truth) {
        agenda.add(when, second, (now, sink) -> checkout.serve(purchase, when, now, sink, truth));
    }

    private final class Living implements Journeys.Listener {
        private final TruthSink truth;

        Living(TruthSink truth) {
            this.truth = truth;
        }

        @Override
        public void touched(int when, int channel, Touch touch) {
            if (when >= touchesFrom) {
                touches.plan(when, channel, touch);
            }
        }

        @Override
        public void decided(int when, int second, Purchase purchase, int device) {
            if (when >= touchesFrom && purchase.customerId() != null) {
                agenda.add(when, second, (now, sink) -> touches.link(purchase.person(), device, now, sink));
            }
            sell(when, second, purchase, truth);
        }
    }
}
