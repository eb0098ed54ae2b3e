package io.touchstock.connectors.codec;

import java.util.Collection;
import java.util.List;

/** Several CSV rows as one order: the first row's fields, and a line from each row that names an article. */
final class GroupedRowFields implements Fields {

    private final RowFields first;
    private final List<Fields> lines;

    /** @param rows at least one */
    GroupedRowFields(List<Row> rows) {
        first = new RowFields(rows.get(0));
        lines = rows.stream()
                .map(RowFields::new)
                .filter(row -> row.text("sku") != null)
                .map(Fields.class::cast)
                .toList();
    }

    @Override
    public String text(String name) {
        return first.text(name);
    }

    @Override
    public String anyText(String name) {
        return first.anyText(name);
    }

    @Override
    public Fields nested(String name) {
        return null;
    }

    @Override
    public List<Fields> list(String name) {
        return lines.isEmpty() ? null : lines;
    }

    @Override
    public List<String> texts(String name) {
        return first.texts(name);
    }

    @Override
    public Collection<String> names() {
        return first.names();
    }
}
