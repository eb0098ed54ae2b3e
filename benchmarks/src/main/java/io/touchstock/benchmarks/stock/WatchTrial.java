package io.touchstock.benchmarks.stock;

import io.touchstock.app.shop.ShopScenario;
import io.touchstock.connectors.event.AlertKind;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shop follows its own habit while policies look on, all at the same nights. */
final class WatchTrial {

    private final Span span;
    private final SimulatedShop shop;
    private final Map<Policy, Map<ShopItem, Watch>> watches = new LinkedHashMap<>();
    private final Map<ShopItem, BitSet> empty = new LinkedHashMap<>();

    private WatchTrial(Span span, SimulatedShop shop, List<Policy> policies) {
        this.span = span;
        this.shop = shop;
        policies.forEach(policy -> watches.put(policy, new LinkedHashMap<>()));
    }

    private record Watch(Policy.ItemPolicy policy, Map<AlertKind, BitSet> open) {

        void at(int night, ItemNight known) {
            policy.advise(known)
                    .open()
                    .forEach(kind ->
                            open.computeIfAbsent(kind, any -> new BitSet()).set(night));
        }

        BitSet open(AlertKind kind) {
            return open.getOrDefault(kind, new BitSet());
        }
    }

    static WatchTrial run(ShopScenario scenario, Span span, List<Policy> policies) {
        SimulatedShop shop = new SimulatedShop(scenario, span.firstNight());
        WatchTrial trial = new WatchTrial(span, shop, policies);
        shop.play(span.end(), new SimulatedShop.Nights() {
            @Override
            public int order(int day, ShopItem item, PastSalesForecaster forecaster, int habitUnits) {
                return habitUnits;
            }

            @Override
            public void over(int day, Collection<ShopItem> items, PastSalesForecaster forecaster) {
                if (day < span.to()) {
                    items.forEach(item -> trial.look(day, item, item.night(forecaster)));
                }
            }
        });
        return trial;
    }

    private void look(int day, ShopItem item, ItemNight night) {
        if (night.level().onHand() == 0) {
            empty.computeIfAbsent(item, any -> new BitSet()).set(day);
        }
        watches.forEach((policy, items) -> items.computeIfAbsent(
                        item, any -> new Watch(policy.watch(item), new EnumMap<>(AlertKind.class)))
                .at(day, night));
    }

    int items() {
        return shop.items().size();
    }

    /** How a policy's warnings of stock-outs stood, with the given wait for the next chance to order. */
    AlertTally warnings(Policy policy, int reviewDays) {
        AlertTally tally = new AlertTally();
        watches.get(policy)
                .forEach((item, watch) -> tally.add(
                        item.truth(),
                        watch.open(AlertKind.STOCKOUT_RISK),
                        empty.getOrDefault(item, new BitSet()),
                        span.from(),
                        span.to(),
                        (int) Math.ceil(item.product().leadTimeMeanDays()) + reviewDays));
        return tally;
    }

    KindTally kind(Policy policy, AlertKind kind) {
        KindTally tally = new KindTally(kind);
        watches.get(policy).forEach((item, watch) -> tally.add(item.truth(), watch.open(kind), span));
        return tally;
    }
}
