package io.touchstock.connectors.files;

import java.nio.file.Path;

/**
 * A file that cannot be used. Its message is one line for the user, with file, line and column where they are known.
 */
public final class BadFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final long line;
    private final String column;
    private final String reason;

    /**
     * A file with what is wrong about it.
     *
     * @param line from 1, the header included; 0 if it is about no line
     * @param column as the file spells it; null if it is about no column
     * @param reason what is wrong and what to do
     */
    public BadFile(Path file, long line, String column, String reason) {
        super(sentence(file, line, column, reason));
        this.file = file.toString();
        this.line = line;
        this.column = column;
        this.reason = reason;
    }

    public String file() {
        return file;
    }

    /** From 1; 0 if it is about no line. */
    public long line() {
        return line;
    }

    /** Null if it is about no column. */
    public String column() {
        return column;
    }

    public String reason() {
        return reason;
    }

    private static String sentence(Path file, long line, String column, String reason) {
        String where = file + (line > 0 ? ", line " + line : "") + (column == null ? "" : ", column " + column);
        return where + ": " + reason.replaceAll("\\s*\\R\\s*", " ");
    }
}
