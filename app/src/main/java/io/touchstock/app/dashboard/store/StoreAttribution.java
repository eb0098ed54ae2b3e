package io.touchstock.app.dashboard.store;

import io.touchstock.app.dashboard.attribution.AttributionReadings;
import io.touchstock.connectors.event.RowDimension;
import io.touchstock.connectors.store.CreditTotal;
import io.touchstock.connectors.store.DaySpan;
import io.touchstock.connectors.store.PathLengthTotal;
import io.touchstock.connectors.store.PathTotal;
import io.touchstock.connectors.store.ReportStore;
import io.touchstock.connectors.store.TimeLagTotal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Attribution as the store has it. */
public final class StoreAttribution implements AttributionReadings {
    private static final int MOST_PERIODS = 10;

    private final ReportStore store;
    private final Shop shop;

    public StoreAttribution(ReportStore store, Shop shop) {
        this.store = store;
        this.shop = shop;
    }

    @Override
    public Optional<DaySpan> days() {
        return store.attribution().days();
    }

    @Override
    public Set<RowDimension> dimensions() {
        return store.attribution().dimensions();
    }

    @Override
    public List<DaySpan> periods(RowDimension dimension) {
        return store.attribution().periods(dimension, MOST_PERIODS);
    }

    @Override
    public List<String> models(RowDimension dimension, DaySpan days) {
        return store.attribution().models(dimension, days);
    }

    @Override
    public List<CreditTotal> totals(RowDimension dimension, DaySpan days, List<String> models) {
        return store.attribution().totals(dimension, days, models);
    }

    @Override
    public List<PathTotal> paths(DaySpan days, int limit) {
        return store.attribution().topPaths(days, limit);
    }

    @Override
    public List<PathTotal> pathsWithoutOrder(DaySpan days, int limit) {
        return store.attribution().topNullPaths(days, limit);
    }

    @Override
    public List<PathLengthTotal> pathLengths(DaySpan days) {
        return store.attribution().pathLengths(days);
    }

    @Override
    public List<TimeLagTotal> timeLags(DaySpan days) {
        return store.attribution().timeLags(days);
    }

    @Override
    public Set<String> directChannels() {
        return shop.directChannels();
    }

    @Override
    public Currency currency() {
        return shop.currency();
    }
}
