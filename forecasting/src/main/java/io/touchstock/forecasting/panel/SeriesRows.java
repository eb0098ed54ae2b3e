package io.touchstock.forecasting.panel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The rows of one series as they come, in primitive arrays. */
final class SeriesRows {
    private static final int FIRST_CAPACITY = 64;

    private final int columns;
    final String[] attributes;
    private int[] epochDays = new int[FIRST_CAPACITY];
    private float[] units = new float[FIRST_CAPACITY];
    private boolean[] emptyShelf = new boolean[FIRST_CAPACITY];
    private int[] cells;
    private int size;

    SeriesRows(int columns, String[] attributes) {
        this.columns = columns;
        this.attributes = attributes;
        this.cells = new int[FIRST_CAPACITY * columns];
    }

    void add(int epochDay, float sold, boolean empty, int[] knownCells) {
        if (size == epochDays.length) {
            epochDays = Arrays.copyOf(epochDays, 2 * size);
            units = Arrays.copyOf(units, 2 * size);
            emptyShelf = Arrays.copyOf(emptyShelf, 2 * size);
            cells = Arrays.copyOf(cells, 2 * size * columns);
        }
        epochDays[size] = epochDay;
        units[size] = sold;
        emptyShelf[size] = empty;
        System.arraycopy(knownCells, 0, cells, size * columns, columns);
        size++;
    }

    int size() {
        return size;
    }

    int epochDay(int row) {
        return epochDays[row];
    }

    float units(int row) {
        return units[row];
    }

    boolean emptyShelf(int row) {
        return emptyShelf[row];
    }

    int cell(int row, int column) {
        return cells[row * columns + column];
    }

    /** Row numbers by date; rows of one date in the order of the table. */
    int[] byDate() {
        boolean sorted = true;
        for (int row = 1; row < size && sorted; row++) {
            sorted = epochDays[row] >= epochDays[row - 1];
        }
        IntStream rows = IntStream.range(0, size);
        return sorted
                ? rows.toArray()
                : rows.boxed()
                        .sorted(Comparator.comparingInt(row -> epochDays[row]))
                        .mapToInt(Integer::intValue)
                        .toArray();
    }
}
