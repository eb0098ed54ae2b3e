package io.touchstock.connectors.codec;

/**
 * A field that cannot be used. Its message is a sentence that starts with the field and names value, rule and remedy.
 * Carries no stack trace: it speaks of the input, not of the code.
 */
public final class FieldProblem extends Exception {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_VALUE = 80;

    private final String field;
    private final String finding;
    private final long line;

    /** @param finding goes on where the name of the field ended */
    FieldProblem(String field, String finding) {
        this(field, finding, -1);
    }

    private FieldProblem(String field, String finding, long line) {
        super(field + " " + finding, null, false, false);
        this.field = field;
        this.finding = finding;
        this.line = line;
    }

    /** The same problem, found in this line of a file. */
    FieldProblem inLine(long number) {
        return new FieldProblem(field, finding, number);
    }

    /** Whether it is about the input as a whole; {@link #field} is {@code payload} then. */
    public boolean ofWhole() {
        return field.equals("payload");
    }

    /** Name of the field as in JSON, for example {@code lines[0].quantity}. */
    public String field() {
        return field;
    }

    /** The message without the name of the field in front. */
    public String finding() {
        return finding;
    }

    /** Line in the file, from 1; -1 where the problem belongs to no single line. */
    public long line() {
        return line;
    }

    /** The value as a message shows it: quoted, on one line, not too long. */
    static String shown(String value) {
        String oneLine = value.replaceAll("[\\p{Cntrl}]+", " ");
        return "'" + (oneLine.length() > LONGEST_VALUE ? oneLine.substring(0, LONGEST_VALUE) + "…" : oneLine) + "'";
    }
}
