package io.touchstock.app.cli;

/** Something that the person at the keyboard can put right; the message is one line and says how. Exit code 2. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InputException(String message) {
        super(message.replaceAll("\\s*\\R\\s*", " "));
    }

    static InputException at(String file, long line, String column, String reason) {
        String place = line > 0 ? file + ":" + line : file;
        return new InputException(place + ": " + (column == null ? "" : "column '" + column + "': ") + reason);
    }
}
