package io.touchstock.forecasting.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Many series on one calendar. All end in the same period, the last of the past. Immutable. */
public final class SalesPanel {
    private final Frequency frequency;
    private final LocalDate firstDay;
    private final int periods;
    private final List<PanelSeries> series;
    private final List<PanelColumn> known;
    private final List<String> statics;

    /**
     * A panel.
     *
     * @param firstDay day of period 0
     * @param periods periods of the past, from period 0 on
     * @param series each ends with the past
     */
    SalesPanel(
            Frequency frequency,
            LocalDate firstDay,
            int periods,
            List<PanelSeries> series,
            List<PanelColumn> known,
            List<String> statics) {
        this.frequency = Objects.requireNonNull(frequency, "frequency");
        this.firstDay = Objects.requireNonNull(firstDay, "firstDay");
        this.periods = periods;
        this.series = List.copyOf(series);
        this.known = List.copyOf(known);
        this.statics = List.copyOf(statics);
        for (PanelSeries one : series) {
            if (one.start() + one.length() != periods) {
                throw new IllegalArgumentException("Series " + one.id().label() + " ends with period "
                        + (one.start() + one.length() - 1) + ", the panel with " + (periods - 1));
            }
        }
    }

    public Frequency frequency() {
        return frequency;
    }

    /** Day of period 0. */
    public LocalDate firstDay() {
        return firstDay;
    }

    /** Periods of the past; the first to forecast has this number. */
    public int periods() {
        return periods;
    }

    /** Day of the last period of the past. */
    public LocalDate lastDay() {
        return day(periods - 1);
    }

    /** The day that stands for a period, past or future. */
    public LocalDate day(int period) {
        return frequency.plus(firstDay, period);
    }

    /** The day of a series' index, past or future. */
    public LocalDate day(PanelSeries one, int index) {
        return day(one.start() + index);
    }

    public List<PanelSeries> series() {
        return series;
    }

    /** What is known in advance, in the order of {@link PanelSeries#known}. */
    public List<PanelColumn> known() {
        return known;
    }

    /** Position of the column with a role; -1 if there is none. */
    public int columnOf(PanelColumn.Role role) {
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).role() == role) {
                return i;
            }
        }
        return -1;
    }

    /** Names of what never changes, in the order of {@link PanelSeries#attributes}. */
    public List<String> statics() {
        return statics;
    }

    /**
     * The panel as it was at the end of the period that a day lies in. Later units are gone and cannot be reached; what
     * is known in advance stays.
     *
     * @throws IllegalArgumentException if the day is before the first or after the last of the past
     */
    public SalesPanel asOf(LocalDate day) {
        int kept = frequency.between(firstDay, day) + 1;
        if (kept < 1 || kept > periods) {
            throw new IllegalArgumentException("As of " + day + " there is no past: the table's runs from " + firstDay
                    + " to " + lastDay() + "; choose a day within");
        }
        return with(kept, series.stream().map(one -> one.cut(kept)).toList());
    }

    /** The panel with the series that pass only. */
    public SalesPanel only(Predicate<PanelSeries> wanted) {
        return with(periods, series.stream().filter(wanted).toList());
    }

    /** The panel with each series replaced; a replacement must end in the same period. */
    public SalesPanel mapped(UnaryOperator<PanelSeries> replacement) {
        return with(periods, series.stream().map(replacement).toList());
    }

    /**
     * The panel with further series behind those that it has. Ids may repeat: a copy of a series with something changed
     * can be forecast beside it.
     */
    public SalesPanel plus(List<PanelSeries> more) {
        return with(periods, Stream.concat(series.stream(), more.stream()).toList());
    }

    /**
     * The panel with further columns known in advance behind those that it has, the same for all series.
     *
     * @param requests role and kind of each, in order
     * @param texts by column, of the periods 0, 1, … as far as they are known; empty texts where nothing is
     * @throws IllegalArgumentException if a text does not fit the kind that a request names
     */
    public SalesPanel withShared(List<ColumnRequest> requests, Map<ColumnRequest, List<String>> texts) {
        List<PanelColumn> columns = new ArrayList<>(known);
        float[][] values = new float[requests.size()][];
        for (int i = 0; i < values.length; i++) {
            List<String> cells = texts.get(requests.get(i));
            List<String> distinct =
                    Stream.concat(Stream.of(""), cells.stream()).distinct().toList();
            ColumnReading reading = ColumnReading.of(requests.get(i), distinct);
            columns.add(reading.column());
            values[i] = new float[cells.size()];
            for (int period = 0; period < cells.size(); period++) {
                values[i][period] = reading.value(distinct.indexOf(cells.get(period)));
            }
        }
        return new SalesPanel(
                frequency,
                firstDay,
                periods,
                series.stream().map(one -> one.plusKnown(values)).toList(),
                columns,
                statics);
    }

    private SalesPanel with(int kept, List<PanelSeries> some) {
        return new SalesPanel(frequency, firstDay, kept, some, known, statics);
    }
}
