package io.touchstock.app.demo;

import io.touchstock.app.report.ShelfFindings;
import io.touchstock.connectors.event.AdAction;
import io.touchstock.connectors.event.AdSignal;
import io.touchstock.connectors.event.LostSale;
import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.connectors.event.PromotionVerdict;
import io.touchstock.connectors.event.WastedSpend;
import io.touchstock.inventory.media.LostDemand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Where stock and adverts meet: the last word on promotions and adverts, and what was paid and lost in vain. */
final class LoopBoard {

    private static final double MICROS = 1e6;

    private final Map<String, PromotionPlan> planned = new TreeMap<>();
    private final Map<String, List<PromotionPlan>> suggested = new TreeMap<>();
    private final Map<String, AdSignal> adverts = new TreeMap<>();
    private final Map<String, WastedSpend> wasted = new HashMap<>();
    private final List<LostSale> lost = new ArrayList<>();

    void read(PromotionPlan plan) {
        String item = plan.sku() + "\n" + plan.location();
        if (plan.promotionId() != null) {
            planned.put(item + "\n" + plan.promotionId(), plan);
            return;
        }
        List<PromotionPlan> before = suggested.getOrDefault(item, List.of());
        List<PromotionPlan> plans =
                new ArrayList<>(before.isEmpty() || before.get(0).asOf().isBefore(plan.asOf()) ? List.of() : before);
        plans.add(plan);
        suggested.put(item, plans);
    }

    void read(AdSignal signal) {
        adverts.put(signal.sku(), signal);
    }

    void read(WastedSpend spend) {
        wasted.put(spend.day() + "\n" + spend.channel() + "\n" + spend.campaign() + "\n" + spend.sku(), spend);
    }

    void read(LostSale sale) {
        lost.add(sale);
    }

    /**
     * What clicks between two days, both included, came to at the shelf, and the losses of all days: those of the
     * newest are not known yet.
     */
    ShelfFindings findings(LocalDate from, LocalDate to) {
        return new ShelfFindings(
                wasted.values().stream()
                        .filter(row -> !row.day().isBefore(from) && !row.day().isAfter(to))
                        .toList(),
                null,
                new TreeMap<>(),
                LostDemand.holding(lost).stream()
                        .filter(sale ->
                                !sale.day().isBefore(from) && !sale.day().isAfter(to))
                        .toList(),
                null);
    }

    /** One line a subject. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(promotions());
        lines.add(adverts());
        lines.add(clicks());
        lines.add(losses());
        return lines;
    }

    private String promotions() {
        List<PromotionPlan> held = planned.values().stream()
                .filter(plan -> plan.verdict() == PromotionVerdict.HOLD)
                .sorted(Comparator.comparing(PromotionPlan::asOf).reversed())
                .toList();
        long windows = suggested.values().stream()
                .flatMap(List::stream)
                .filter(plan -> plan.verdict() == PromotionVerdict.PROMOTE || plan.verdict() == PromotionVerdict.CLEAR)
                .count();
        return String.format(
                        Locale.ENGLISH,
                        "Promotions: %,d of the planned ones were held for want of stock, %,d more are suggested.",
                        held.size(),
                        windows)
                + (held.isEmpty()
                        ? ""
                        : " The newest: " + held.get(0).sku() + " at "
                                + held.get(0).location() + ": " + held.get(0).reason());
    }

    private String adverts() {
        long paused = adverts.values().stream()
                .filter(signal -> signal.action() == AdAction.PAUSE)
                .count();
        return String.format(
                Locale.ENGLISH,
                "Adverts: those of %,d articles pause, those of %,d go on after a pause.",
                paused,
                adverts.size() - paused);
    }

    private String clicks() {
        double cost =
                wasted.values().stream().mapToLong(WastedSpend::costMicros).sum() / MICROS;
        double lost =
                wasted.values().stream().mapToLong(WastedSpend::wastedMicros).sum() / MICROS;
        return String.format(
                Locale.ENGLISH,
                "Wasted spend: %,.2f of %,.2f paid for clicks on articles landed on empty shelves.",
                lost,
                cost);
    }

    private String losses() {
        Map<String, Double> unitsByChannel = new TreeMap<>();
        List<LostSale> holding = LostDemand.holding(lost);
        holding.forEach(sale -> unitsByChannel.merge(sale.channel(), sale.lostUnits(), Double::sum));
        if (holding.isEmpty()) {
            return "Lost sales: no journey that is known to be over ended at an empty shelf.";
        }
        return String.format(
                        Locale.ENGLISH,
                        "Lost sales: journeys to empty shelves would have bought at most %,.0f units for %,.0f",
                        holding.stream().mapToDouble(LostSale::lostUnits).sum(),
                        holding.stream().mapToLong(LostSale::lostValueMicros).sum() / MICROS)
                + unitsByChannel.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(most -> ", most of them brought by " + most.getKey())
                        .orElse("")
                + ".";
    }
}
