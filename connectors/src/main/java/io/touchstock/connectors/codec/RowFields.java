package io.touchstock.connectors.codec;

import java.util.Collection;
import java.util.List;

/** A CSV row as fields. Rows have no nested records. */
final class RowFields implements Fields {

    /** Stands between the texts of one cell. */
    static final String TEXT_SEPARATOR = "; ";

    private final Row row;

    RowFields(Row row) {
        this.row = row;
    }

    @Override
    public String text(String name) {
        String value = row.value(name);
        return value == null || value.isBlank() ? null : value;
    }

    @Override
    public String anyText(String name) {
        return row.value(name);
    }

    @Override
    public Fields nested(String name) {
        return null;
    }

    @Override
    public List<Fields> list(String name) {
        return null;
    }

    @Override
    public List<String> texts(String name) {
        String value = text(name);
        return value == null ? null : List.of(value.split(TEXT_SEPARATOR));
    }

    @Override
    public Collection<String> names() {
        return row.header().columns();
    }
}
