package io.touchstock.app.notebook;

import java.util.ArrayList;
import java.util.List;

/**
 * What notebooks call to show a picture or a table. The signature is that of the common Java kernels for Jupyter, so a
 * notebook written for them runs here too.
 */
public final class Display {

    private static final List<CellOutput> SHOWN = new ArrayList<>();

    private Display() {}

    /**
     * Shows an object below the cell.
     *
     * @param shown what to show; its {@code toString()} is the content
     * @param mimeTypes what that content is written in, for example {@code image/svg+xml}; the first counts, none means
     *     {@code text/plain}
     */
    public static void display(Object shown, String... mimeTypes) {
        String mimeType = mimeTypes.length == 0 ? CellOutput.PLAIN : mimeTypes[0];
        synchronized (SHOWN) {
            SHOWN.add(new CellOutput(CellOutput.Kind.DISPLAY, mimeType, String.valueOf(shown)));
        }
    }

    /** Hands over what was shown since the last call. */
    static List<CellOutput> drain() {
        synchronized (SHOWN) {
            List<CellOutput> drained = List.copyOf(SHOWN);
            SHOWN.clear();
            return drained;
        }
    }
}
