package io.touchstock.connectors.files;

import java.io.BufferedReader;
import java.io.IOException;

/** Finds what separates the columns: of comma, semicolon and tab the one that the header has most of. */
final class Separator {

    private static final int LONGEST_HEADER = 1 << 16;

    private Separator() {}

    /** Looks at the header and leaves the reader where it was. */
    static char of(BufferedReader in) throws IOException {
        in.mark(LONGEST_HEADER);
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean quoted = false;
        for (int i = 0; i < LONGEST_HEADER; i++) {
            int c = in.read();
            if (c < 0 || (!quoted && (c == '\n' || c == '\r') && commas + semicolons + tabs > 0)) {
                break;
            }
            quoted ^= c == '"';
            if (!quoted) {
                commas += c == ',' ? 1 : 0;
                semicolons += c == ';' ? 1 : 0;
                tabs += c == '\t' ? 1 : 0;
            }
        }
        in.reset();
        if (semicolons > commas && semicolons >= tabs) {
            return ';';
        }
        return tabs > commas ? '\t' : ',';
    }
}
