package io.touchstock.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table for the terminal: first column to the left, numbers to the right, plain characters only. */
public final class TextTable {
    private static final int WIDEST_NAME = 36;

    private final List<List<String>> rows = new ArrayList<>();
    private final boolean colour;
    private boolean hasTotal;

    public TextTable(boolean colour, List<String> header) {
        this.colour = colour;
        rows.add(header);
    }

    public void row(List<String> cells) {
        List<String> shown = new ArrayList<>(cells);
        shown.set(0, name(cells.get(0)));
        rows.add(shown);
    }

    /** Adds the last row, set off from the others by a rule. */
    public void total(List<String> cells) {
        hasTotal = true;
        rows.add(List.copyOf(cells));
    }

    /** The lines from the header to the last row. */
    public List<String> lines() {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String line = line(rows.get(i), widths);
            boolean total = hasTotal && i == rows.size() - 1;
            boolean edge = i == 0 || total;
            if (total) {
                lines.add("-".repeat(length(line)));
            }
            lines.add(edge && colour ? "\u001b[1m" + line + "\u001b[0m" : line);
            if (i == 0) {
                lines.add("-".repeat(length(line)));
            }
        }
        return lines;
    }

    /** Control characters of a file never reach the terminal; long names are cut. */
    public static String name(String text) {
        String clean = text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        if (length(clean) <= WIDEST_NAME) {
            return clean;
        }
        return clean.substring(0, clean.offsetByCodePoints(0, WIDEST_NAME - 3)) + "...";
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder(row.get(0)).append(" ".repeat(widths[0] - length(row.get(0))));
        for (int i = 1; i < widths.length; i++) {
            line.append("  ").append(" ".repeat(widths[i] - length(row.get(i)))).append(row.get(i));
        }
        return line.toString();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
