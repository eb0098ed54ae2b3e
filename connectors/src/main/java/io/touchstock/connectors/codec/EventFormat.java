package io.touchstock.connectors.codec;

import java.io.Serializable;
import java.util.List;

/** How one kind of event is written as fields and read from them. Stateless. */
interface EventFormat<T> extends Serializable {

    T read(FieldReader in) throws FieldProblem;

    void write(T event, FieldWriter out);

    /** The key of its topic; null if any partition will do. */
    String key(T event);

    /** The field that says when it happened, a moment or a day; null if no field at the top does. */
    String timeField();

    /** Columns that a CSV file must have. */
    List<String> requiredColumns();

    /** Columns that it may have. */
    List<String> optionalColumns();

    /** The columns by whose values several rows make one event; empty if one row is one event. */
    default List<String> groupedBy() {
        return List.of();
    }

    /** Of an event of several rows, the columns that each row repeats; what differs in them is refused. */
    default List<String> repeatedColumns() {
        return List.of();
    }
}
