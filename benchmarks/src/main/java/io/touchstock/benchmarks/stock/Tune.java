package io.touchstock.benchmarks.stock;

import io.touchstock.app.shop.ShopScenario;
import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.inventory.alert.*;
import java.time.Duration;
import java.time.Instant;
import java.util.*;

public final class Tune {
    static final int FIRST = 240, FROM = 270, TO = 360, END = 391;

    public static void main(String[] a) {
        long seed = Long.parseLong(a[0]);
        int articles = Integer.parseInt(a[1]);
        double late = Double.parseDouble(a[2]);
        double rho = Double.parseDouble(a[3]);
        ShopScenario sc = StockShops.scenario(seed, articles, END);
        SimulatedShop shop = new SimulatedShop(sc, FIRST);
        StockRules base = StockRules.defaults(StockShops.ZONE);
        StockRules rules = new StockRules(
                new ShopDay(StockShops.ZONE, java.time.LocalTime.of(7, 0), java.time.LocalTime.of(23, 0)),
                base.outOfStock(), base.stockoutRisk(), 0.95, 1, 7, late, rho, 30, base.stockMaxAge(), base.forecastMaxAge());
        OutlookAssessment assess = new OutlookAssessment(rules);
        Map<ShopItem, StockBook> books = new HashMap<>();
        Map<ShopItem, double[][]> prob = new HashMap<>();
        Map<ShopItem, BitSet> empty = new HashMap<>();
        List<Policy> policies = new ArrayList<>();
        for (double c : new double[] {3, 5, 7, 10, 14}) policies.add(new CoverRule("cover<" + c, c, 7, true));
        policies.add(new CoverRule("cover<7 28d", 7, 7, false));
        for (double c : new double[] {0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99}) policies.add(new ReorderPointRule("rop " + c, c, 7, true));
        policies.add(new ReorderPointRule("rop 0.95 28d", 0.95, 7, false));
        policies.add(new TouchstockPolicy("touchstock default R1", rules, TouchstockPolicy.Orders.NONE, false));
        Map<String, Map<ShopItem, BitSet>> open = new LinkedHashMap<>();
        Map<String, Map<ShopItem, Policy.ItemPolicy>> watching = new LinkedHashMap<>();
        long[] nanos = new long[2];
        long t0 = System.nanoTime();
        shop.play(END, new SimulatedShop.Nights() {
            @Override
            public int order(int day, ShopItem item, PastSalesForecaster f, int habit) {
                return habit;
            }

            @Override
            public void over(int day, Collection<ShopItem> items, PastSalesForecaster f) {
                if (day >= TO) return;
                for (ShopItem item : items) {
                    long s = System.nanoTime();
                    ItemNight night = item.night(f);
                    nanos[0] += System.nanoTime() - s;
                    if (night.level().onHand() == 0) empty.computeIfAbsent(item, k -> new BitSet()).set(day);
                    for (Policy p : policies) {
                        Policy.Advice ad = watching.computeIfAbsent(p.name(), k -> new HashMap<>())
                                .computeIfAbsent(item, p::watch).advise(night);
                        if (ad.open().contains(AlertKind.STOCKOUT_RISK))
                            open.computeIfAbsent(p.name(), k -> new HashMap<>()).computeIfAbsent(item, k -> new BitSet()).set(day);
                    }
                    s = System.nanoTime();
                    Instant now = rules.shopDay().endOf(night.forecast().asOf());
                    List<StockInput> in = new ArrayList<>();
                    in.add(StockInput.of(night.level()));
                    in.add(StockInput.of(night.forecast(), rules.shopDay()));
                    for (Receipt r : night.news()) in.add(StockInput.of(r));
                    StockBook b = books.computeIfAbsent(item, k -> StockBook.of(item.sku(), item.location())).with(in);
                    StockVerdict v = new StockVerdict(List.of(), List.of(), b.situation(night.product(), Surroundings.none()).receipts(), List.of());
                    b = b.evaluated(v, now.minus(Duration.ofDays(1)));
                    books.put(item, b);
                    Optional<StockOutlook> o = assess.assess(b.situation(night.product(), Surroundings.none()), now);
                    double[] p = new double[29];
                    for (int h = 1; h <= 28; h++) p[h] = o.isEmpty() ? Double.NaN : o.get().projection().stockoutProbabilityWithin(h);
                    prob.computeIfAbsent(item, k -> new double[END][])[day] = p;
                    nanos[1] += System.nanoTime() - s;
                }
            }
        });
        System.out.printf("total %.1fs forecast %.1fs assess %.1fs items %d%n", (System.nanoTime() - t0) / 1e9, nanos[0] / 1e9, nanos[1] / 1e9, shop.items().size());
        // calibration of P(out within L+1)
        for (int extra : new int[] {1, 7}) {
            double[] n = new double[11], hit = new double[11], sum = new double[11];
            for (ShopItem item : shop.items()) {
                int h = (int) Math.ceil(item.product().leadTimeMeanDays()) + extra;
                for (int d = FROM; d < TO; d += 3) {
                    double p = prob.get(item)[d][h];
                    int k = (int) Math.min(9, p * 10);
                    n[k]++; sum[k] += p;
                    if (item.truth().phantomUnits(d) == 0) hit[k] += item.truth().firstEmptyDayWithoutOrders(d, h) > 0 ? 1 : 0; else { n[k]--; sum[k] -= p; }
                }
            }
            System.out.print("calibration L+" + extra + ":");
            for (int k = 0; k < 10; k++) System.out.printf(" %.2f->%.2f(%d)", sum[k] / n[k], hit[k] / n[k], (int) n[k]);
            System.out.println();
        }
        for (int H : new int[] {1, 7}) {
            System.out.println("--- right = out within L+" + H + " without orders");
            for (String name : open.keySet()) {
                AlertTally t = new AlertTally();
                for (ShopItem item : shop.items())
                    t.add(item.truth(), open.get(name).getOrDefault(item, new BitSet()), empty.getOrDefault(item, new BitSet()), FROM, TO,
                            (int) Math.ceil(item.product().leadTimeMeanDays()) + H);
                print(name, t);
            }
            for (int extra : new int[] {-2, 0, 1, 3, 7})
                for (double th : new double[] {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9}) {
                    for (int fe : new int[] {1, 2}) {
                        if (fe == 2 && th != 0.5) continue;
                    HoldRules hold = new HoldRules(th, th * 0.6, fe, Duration.ZERO, 2, Duration.ZERO);
                    AlertTally t = new AlertTally();
                    for (ShopItem item : shop.items()) {
                        BitSet bits = new BitSet();
                        BitSet em = empty.getOrDefault(item, new BitSet());
                        AlertStatus st = AlertStatus.ok(AlertKind.STOCKOUT_RISK);
                        int h = (int) Math.max(1, Math.ceil(item.product().leadTimeMeanDays()) + extra);
                        for (int d = FIRST; d < TO; d++) {
                            double p = prob.get(item)[d][h];
                            st = AlertMachine.next(st, Double.isNaN(p) ? OptionalDouble.empty() : OptionalDouble.of(p), Instant.EPOCH.plus(Duration.ofDays(d)), hold);
                            if (em.get(d)) st = AlertStatus.ok(AlertKind.STOCKOUT_RISK);
                            if (st.phase() == AlertPhase.FIRING) bits.set(d);
                        }
                        t.add(item.truth(), bits, em, FROM, TO, (int) Math.ceil(item.product().leadTimeMeanDays()) + H);
                    }
                    print("p(L+" + extra + ")>=" + th + " n" + fe, t);
                    }
                }
        }
    }

    static void print(String name, AlertTally t) {
        System.out.printf("%-24s opened %6d prec %.3f intime %.3f recall %.3f all %.3f (%d+%d) lead %.0f open/night %.1f new/owner/day %.2f%n",
                name, t.opened(), t.precision(), t.precisionInTime(), t.recall(), t.recallOfAll(), t.stockouts(), t.unseenStockouts(), t.medianLeadDays(), t.openNights() / 90.0, t.opened() / 90.0 / 5);
    }
}
