package io.touchstock.connectors.codec;

import java.util.Collection;
import java.util.List;

/** One input as named fields, whatever it was written in. Unknown fields do no harm. */
interface Fields {

    /** The field as text; null if it is absent, null or empty. Throws if it holds an object or a list. */
    String text(String name) throws FieldProblem;

    /** The field as text, where empty text is a value; null only if it is absent or null. */
    String anyText(String name) throws FieldProblem;

    /** The nested record; null if absent. */
    Fields nested(String name) throws FieldProblem;

    /** The nested records; null if absent. */
    List<Fields> list(String name) throws FieldProblem;

    /** Several short texts; null if absent. */
    List<String> texts(String name) throws FieldProblem;

    /** Names of the fields that are there. */
    Collection<String> names();
}
