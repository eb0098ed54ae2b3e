package io.touchstock.attribution.flink;

import io.touchstock.attribution.aggregate.CreditKey;
import io.touchstock.attribution.aggregate.CreditShare;
import io.touchstock.attribution.aggregate.CreditTotals;
import io.touchstock.attribution.aggregate.DailySums;
import io.touchstock.attribution.aggregate.DayCredit;
import io.touchstock.attribution.aggregate.DayLabel;
import io.touchstock.attribution.aggregate.DayPath;
import io.touchstock.attribution.aggregate.DayStep;
import io.touchstock.attribution.aggregate.DueReports;
import io.touchstock.attribution.aggregate.PathTotals;
import io.touchstock.attribution.aggregate.PeriodTotals;
import io.touchstock.attribution.aggregate.RowLabel;
import io.touchstock.attribution.aggregate.SpendKey;
import io.touchstock.attribution.bootstrap.ChainCell;
import io.touchstock.attribution.bootstrap.MarkovReplicates;
import io.touchstock.connectors.event.RowDimension;
import io.touchstock.connectors.flink.RecordTypes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.LocalTimeTypeInfo;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/** The sums of all days, cell by cell in keyed state, so that a journey touches no more than its own cells. */
final class ReportState implements DailySums {

    private final RowDimension grain;
    private final MapState<DayPath, PathTotals> paths;
    private final MapState<DayCredit, CreditTotals> credits;
    private final MapState<DayStep, long[]> chain;
    private final MapState<SpendKey, Long> spend;
    private final MapState<DayLabel, Boolean> labels;
    private final MapState<LocalDate, Boolean> days;

    /** @param grain of the names of labels in state */
    ReportState(RuntimeContext context, RowDimension grain) {
        this.grain = grain;
        paths = cells(context, "paths", RecordTypes.of(DayPath.class), RecordTypes.of(PathTotals.class));
        credits = cells(context, "credits", RecordTypes.of(DayCredit.class), RecordTypes.of(CreditTotals.class));
        chain = cells(
                context, "chain", RecordTypes.of(DayStep.class), PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO);
        spend = cells(context, "spend", RecordTypes.of(SpendKey.class), Types.LONG);
        labels = cells(context, "labels", RecordTypes.of(DayLabel.class), Types.BOOLEAN);
        days = cells(context, "days", LocalTimeTypeInfo.LOCAL_DATE, Types.BOOLEAN);
    }

    private static <K, V> MapState<K, V> cells(
            RuntimeContext context, String name, TypeInformation<K> key, TypeInformation<V> value) {
        return context.getMapState(new MapStateDescriptor<>(name, key, value));
    }

    @Override
    public void addPath(LocalDate day, List<RowLabel> path, PathTotals counts) {
        List<String> names = path.stream().map(label -> label.in(grain)).toList();
        inState(() -> {
            DayPath key = new DayPath(day, names);
            PathTotals before = paths.get(key);
            PathTotals after = before == null ? counts : before.plus(counts);
            if (after.isNone()) {
                paths.remove(key);
            } else {
                paths.put(key, after);
            }
            if (names.isEmpty()) {
                labels.put(new DayLabel(day, RowLabel.NO_TOUCHPOINT.in(grain)), true);
            }
            for (String name : names) {
                labels.put(new DayLabel(day, name), true);
            }
        });
    }

    @Override
    public void addCredit(LocalDate day, CreditKey key, CreditShare share, int[] weights) {
        inState(() -> {
            DayCredit cell = new DayCredit(day, key);
            CreditTotals before = credits.get(cell);
            CreditTotals after = (before == null ? CreditTotals.NONE : before).plus(share, weights);
            if (after.isNone()) {
                credits.remove(cell);
            } else {
                credits.put(cell, after);
            }
        });
    }

    @Override
    public void addToChain(LocalDate day, RowDimension dimension, ChainCell cell, long[] counts) {
        inState(() -> {
            DayStep step = new DayStep(day, dimension, cell);
            long[] after = MarkovReplicates.sum(chain.get(step), counts);
            if (after == null) {
                chain.remove(step);
            } else {
                chain.put(step, after);
            }
        });
    }

    @Override
    public void putSpend(SpendKey key, long costMicros) {
        inState(() -> spend.put(key, costMicros));
    }

    /** Notes that a day has changed. */
    void changed(LocalDate day) {
        inState(() -> days.put(day, true));
    }

    /** The days that have changed and not been told since. */
    Collection<LocalDate> changed() throws Exception {
        List<LocalDate> changed = new ArrayList<>();
        for (Map.Entry<LocalDate, Boolean> day : days.entries()) {
            if (day.getValue()) {
                changed.add(day.getKey());
            }
        }
        return changed;
    }

    void told(Collection<LocalDate> told) throws Exception {
        for (LocalDate day : told) {
            days.put(day, false);
        }
    }

    /** Adds what is kept of each day to the reports that cover it. */
    void fill(DueReports due) throws Exception {
        for (Map.Entry<DayPath, PathTotals> cell : paths.entries()) {
            DayPath key = cell.getKey();
            List<PeriodTotals> covering = due.covering(key.day());
            if (covering.isEmpty()) {
                continue;
            }
            List<RowLabel> path = key.labels().stream()
                    .map(label -> RowLabel.read(label, grain))
                    .toList();
            covering.forEach(totals -> totals.addPath(key.day(), path, cell.getValue()));
        }
        for (Map.Entry<DayCredit, CreditTotals> cell : credits.entries()) {
            DayCredit key = cell.getKey();
            due.covering(key.day()).forEach(totals -> totals.addCredits(key.key(), cell.getValue()));
        }
        for (Map.Entry<DayStep, long[]> cell : chain.entries()) {
            DayStep key = cell.getKey();
            due.covering(key.day())
                    .forEach(totals -> totals.addToChain(key.day(), key.dimension(), key.cell(), cell.getValue()));
        }
        for (Map.Entry<SpendKey, Long> cell : spend.entries()) {
            due.covering(cell.getKey().day()).forEach(totals -> totals.putSpend(cell.getKey(), cell.getValue()));
        }
        for (DayLabel label : labels.keys()) {
            due.covering(label.day()).forEach(totals -> totals.list(RowLabel.read(label.label(), grain)));
        }
    }

    /** Forgets all that is kept of the days that have ended. */
    void drop(Predicate<LocalDate> hasEnded) throws Exception {
        Set<LocalDate> ended = new HashSet<>();
        for (LocalDate day : days.keys()) {
            if (hasEnded.test(day)) {
                ended.add(day);
            }
        }
        if (!ended.isEmpty()) {
            drop(paths, DayPath::day, ended);
            drop(credits, DayCredit::day, ended);
            drop(chain, DayStep::day, ended);
            drop(spend, SpendKey::day, ended);
            drop(labels, DayLabel::day, ended);
            drop(days, day -> day, ended);
        }
    }

    private static <K> void drop(MapState<K, ?> cells, Function<K, LocalDate> day, Set<LocalDate> ended)
            throws Exception {
        List<K> gone = new ArrayList<>();
        for (K key : cells.keys()) {
            if (ended.contains(day.apply(key))) {
                gone.add(key);
            }
        }
        for (K key : gone) {
            cells.remove(key);
        }
        if (cells.isEmpty()) {
            cells.clear();
        }
    }

    boolean isEmpty() throws Exception {
        return days.isEmpty();
    }

    private static void inState(StateAccess access) {
        try {
            access.run();
        } catch (Exception e) {
            throw new IllegalStateException("the sums of the report cannot be read or written", e);
        }
    }

    @FunctionalInterface
    private interface StateAccess {
        void run() throws Exception;
    }
}
