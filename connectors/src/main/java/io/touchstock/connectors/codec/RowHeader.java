package io.touchstock.connectors.codec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of a CSV file, found by their names in camelCase or snake_case. */
public final class RowHeader {

    private final List<String> columns;
    private final Map<String, Integer> positions = new HashMap<>();

    /**
     * The header of a file.
     *
     * @param columns as the file spells them, in its order; where a name comes twice the first counts
     */
    public RowHeader(List<String> columns) {
        this.columns = List.copyOf(columns);
        for (int i = 0; i < columns.size(); i++) {
            positions.putIfAbsent(columns.get(i).strip(), i);
        }
    }

    public List<String> columns() {
        return columns;
    }

    /** Position of a column from 0; -1 if the file has none of that name. */
    public int position(String camelCase) {
        Integer position = positions.get(camelCase);
        if (position == null) {
            position = positions.get(SnakeCase.of(camelCase));
        }
        return position == null ? -1 : position;
    }

    /** The name as the file spells it; the given one if the file has no such column. */
    public String spelled(String camelCase) {
        int position = position(camelCase);
        return position < 0 ? camelCase : columns.get(position).strip();
    }
}
