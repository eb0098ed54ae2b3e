package io.touchstock.connectors.codec;

import java.util.List;

/**
 * One row of a CSV file.
 *
 * @param file as the user named it
 * @param line where the row starts, from 1, the header included
 * @param values in the order of the header; shorter or longer only where the file is at fault
 */
public record Row(RowHeader header, String file, long line, List<String> values) {

    /** The value of a column; null if the file has none of that name, or the row ends before it. */
    public String value(String camelCase) {
        int position = header.position(camelCase);
        return position < 0 || position >= values.size() ? null : values.get(position);
    }

    /** Whether it has as many values as there are columns. */
    public boolean fitsHeader() {
        return values.size() == header.columns().size();
    }

    /** What to say of a row that does not fit the header. */
    public String misfit() {
        return "has " + values.size() + " values where the header has "
                + header.columns().size()
                + " columns. Quote values that contain the separator.";
    }
}
