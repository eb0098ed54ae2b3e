package io.touchstock.inventory.media;

/** Text as a cell of a delimited file. */
final class SpreadsheetCell {

    private static final String STARTS_A_FORMULA = "=+-@";

    private SpreadsheetCell() {}

    /** What a spreadsheet would run as a formula, as text that it only shows. */
    static String harmless(String text) {
        return !text.isBlank() && STARTS_A_FORMULA.indexOf(text.strip().charAt(0)) >= 0 ? "'" + text : text;
    }

    /** Quoted where the separator or a quotation mark would be read as such (RFC 4180). */
    static String quoted(String text, String separator) {
        return text.contains(separator) || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
