package io.touchstock.app.notebook;

/**
 * One thing that a cell put out.
 *
 * @param kind how Jupyter stores it
 * @param mimeType what {@code text} is written in, {@code text/plain} for all that was printed
 * @param text the content
 */
record CellOutput(Kind kind, String mimeType, String text) {

    static final String PLAIN = "text/plain";

    enum Kind {
        /** Printed to the standard output while the cell ran. */
        STREAM,
        /** Shown with {@link Display#display}. */
        DISPLAY,
        /** The value of the expression that the cell ends with. */
        RESULT
    }

    static CellOutput printed(String text) {
        return new CellOutput(Kind.STREAM, PLAIN, text);
    }

    static CellOutput result(String text) {
        return new CellOutput(Kind.RESULT, PLAIN, text);
    }

    /** The output for a terminal: text as it is, anything else by its type and size. */
    String forTerminal() {
        return mimeType.equals(PLAIN) ? text : "[%s, %,d characters]%n".formatted(mimeType, text.length());
    }
}
