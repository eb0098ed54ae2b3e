package io.touchstock.inventory.media;

/** Text as a cell of a comma-separated file that a spreadsheet shows and never runs. */
final class SpreadsheetCell {

    private static final String STARTS_A_FORMULA = "=+-@";

    private SpreadsheetCell() {}

    static String of(String text) {
        String shown = !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.strip().charAt(0)) >= 0 ? "'" + text : text;
        return shown.contains(",") || shown.contains("\"") ? '"' + shown.replace("\"", "\"\"") + '"' : shown;
    }
}
