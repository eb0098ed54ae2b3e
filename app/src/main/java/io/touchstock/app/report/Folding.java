package io.touchstock.app.report;

import java.util.List;

/** Keeps long tables short: the first rows are shown, all of them on demand. */
final class Folding {
    static final int ROWS_SHOWN = 12;
    private static final int NOT_WORTH_FOLDING = 3;

    private Folding() {}

    /** Whether so many rows are too many to show at once. */
    static boolean folds(int rows) {
        return rows > ROWS_SHOWN + NOT_WORTH_FOLDING;
    }

    static <T> List<T> shown(List<T> rows) {
        return folds(rows.size()) ? rows.subList(0, ROWS_SHOWN) : rows;
    }

    static <T> List<T> hidden(List<T> rows) {
        return folds(rows.size()) ? rows.subList(ROWS_SHOWN, rows.size()) : List.of();
    }

    /** What the whole table holds; empty if nothing is folded. */
    static String more(int rows, RowWords words) {
        return folds(rows) ? "All " + words.count(rows) : "";
    }
}
