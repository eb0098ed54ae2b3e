package io.touchstock.app.shop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the true demand of a span of days while a simulation runs, and reads the true stock-outs off it. */
public final class TruthLedger implements TruthSink {
    private final LocalDate from;
    private final LocalDate to;
    private final List<TrueDemand> demand = new ArrayList<>();

    /**
     * @param from first day kept
     * @param to last day kept, inclusive
     */
    public TruthLedger(LocalDate from, LocalDate to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public void demand(TrueDemand day) {
        if (!day.day().isBefore(from) && !day.day().isAfter(to)) {
            demand.add(day);
        }
    }

    /** Day by day, and within a day by article and location. */
    public List<TrueDemand> demand() {
        return List.copyOf(demand);
    }

    /** In order of their first day. */
    public List<TrueStockout> stockouts() {
        Map<List<String>, Integer> running = new LinkedHashMap<>();
        List<TrueStockout> stockouts = new ArrayList<>();
        for (TrueDemand day : demand) {
            List<String> series = List.of(day.sku(), day.location());
            if (!day.shelfEmpty()) {
                running.remove(series);
                continue;
            }
            Integer known = running.get(series);
            if (known == null) {
                running.put(series, stockouts.size());
                stockouts.add(new TrueStockout(day.sku(), day.location(), day.day(), day.day(), day.lostUnits()));
            } else {
                TrueStockout before = stockouts.get(known);
                stockouts.set(
                        known,
                        new TrueStockout(
                                before.sku(),
                                before.location(),
                                before.firstDay(),
                                day.day(),
                                before.lostUnits() + day.lostUnits()));
            }
        }
        return stockouts;
    }
}
