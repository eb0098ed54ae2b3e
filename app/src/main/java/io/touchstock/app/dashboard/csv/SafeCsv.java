package io.touchstock.app.dashboard.csv;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes CSV by RFC 4180: comma, CR LF, quotes where needed. A cell that a spreadsheet would take for a formula gets an
 * apostrophe in front (OWASP, CSV Injection); numbers stay numbers, negative ones too.
 */
public final class SafeCsv {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    /** The last four are the full-width forms, which some spreadsheets take for the first four. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private SafeCsv() {}

    /** Writes the whole table and closes its rows. */
    public static void write(CsvTable table, Appendable out) throws IOException {
        try (var rows = table.rows()) {
            row(table.columns(), out);
            Iterator<List<String>> each = rows.iterator();
            while (each.hasNext()) {
                row(each.next(), out);
            }
        }
    }

    private static void row(List<String> cells, Appendable out) throws IOException {
        String before = "";
        for (String cell : cells) {
            out.append(before).append(cell(cell));
            before = ",";
        }
        out.append("\r\n");
    }

    /** A cell as it stands in the file; nothing for null. */
    static String cell(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String safe = isFormula(text) ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(letter -> ",\"\r\n\t;".indexOf(letter) >= 0)
                || safe.startsWith(" ")
                || safe.endsWith(" ");
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean isFormula(String text) {
        String seen = text.stripLeading();
        char first = seen.isEmpty() ? text.charAt(0) : seen.charAt(0);
        boolean suspect = BEGINS_A_FORMULA.indexOf(first) >= 0 || BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        return suspect && !NUMBER.matcher(text).matches();
    }
}
