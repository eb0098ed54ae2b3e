package io.touchstock.forecasting.files;

import java.util.regex.Pattern;

/**
 * Numbers as the table's country writes them. Where semicolons part the columns, a comma is the decimal point: 1,5 and
 * 1.234,5. A point alone is a decimal point everywhere.
 */
final class NumberCells {
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?(\\d*|\\d{1,3}(\\.\\d{3})+),\\d+");

    private final boolean decimalComma;

    /** @param separator of the columns */
    NumberCells(char separator) {
        this.decimalComma = separator == ';';
    }

    /** The cell with a decimal point if it is a number with a decimal comma, else the cell. */
    String plain(String cell) {
        if (!decimalComma || cell.indexOf(',') < 0) {
            return cell;
        }
        String text = cell.strip();
        return DECIMAL_COMMA.matcher(text).matches() ? text.replace(".", "").replace(',', '.') : cell;
    }
}
