package io.touchstock.app.shop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The same people with and without each channel. Decisions do not depend on the shelf, so only people need to live
 * again; they start from a copy of their state 60 days before the span, long enough for what the channel raised to
 * fade.
 */
final class Counterfactual {
    private static final int CARRY_OVER_DAYS = 60;

    private final ShopScenario scenario;
    private final DemandModel demand;
    private final Chance chance;
    private final People before;
    private final int start;
    private final int from;
    private final int to;
    private final Tally asItWas;

    Counterfactual(ShopScenario scenario, LocalDate from, LocalDate to) {
        this.scenario = scenario;
        this.chance = new Chance(scenario.seed());
        this.demand = new DemandModel(scenario, chance);
        this.from = dayOf(from);
        this.to = dayOf(to);
        this.start = Math.max(0, this.from - CARRY_OVER_DAYS);
        this.before = new People(scenario, demand, chance);
        Journeys history = new Journeys(scenario, demand, before, chance);
        Tally unheard = new Tally();
        for (int day = 0; day < start; day++) {
            history.live(day, unheard);
        }
        this.asItWas = live(scenario);
    }

    private int dayOf(LocalDate date) {
        return (int) (date.toEpochDay() - scenario.firstDay().toEpochDay());
    }

    private Tally live(ShopScenario variant) {
        Journeys journeys = new Journeys(variant, demand, before.copy(), chance);
        Tally tally = new Tally();
        for (int day = start; day <= to; day++) {
            journeys.live(day, tally);
        }
        return tally;
    }

    long decisions() {
        return asItWas.decisions;
    }

    MediaTruth media() {
        long without = live(scenario.withChannels(List.of())).decisions;
        return new MediaTruth(asItWas.decisions, without, channels());
    }

    List<ChannelTruth> channels() {
        List<ChannelTruth> truths = new ArrayList<>();
        for (int c = 0; c < scenario.channels().size(); c++) {
            String name = scenario.channels().get(c).name();
            Tally without = live(scenario.without(name));
            truths.add(new ChannelTruth(
                    name,
                    asItWas.touches[c],
                    asItWas.spendMicros[c],
                    asItWas.lastTouches[c],
                    asItWas.decisions - without.decisions,
                    asItWas.valueMicros - without.valueMicros));
        }
        return truths;
    }

    /** Counts what happens within the span. */
    private final class Tally implements Journeys.Listener {
        private final long[] touches = new long[scenario.channels().size()];
        private final long[] spendMicros = new long[touches.length];
        private final long[] lastTouches = new long[touches.length];
        private long decisions;
        private long valueMicros;

        @Override
        public void touched(int day, int channel, Touch touch) {
            if (day >= from) {
                touches[channel]++;
                spendMicros[channel] += touch.costMicros();
            }
        }

        @Override
        public void decided(int day, int second, Purchase purchase, int device) {
            if (day < from) {
                return;
            }
            decisions++;
            if (purchase.lastChannel() >= 0) {
                lastTouches[purchase.lastChannel()]++;
            }
            Basket basket = purchase.basket();
            for (int line = 0; line < basket.lines(); line++) {
                int series = basket.product(line) * scenario.locations().size() + purchase.location();
                valueMicros += basket.quantity(line) * demand.priceMicros(basket.product(line), series, day);
            }
        }
    }
}
