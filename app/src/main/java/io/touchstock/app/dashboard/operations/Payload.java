package io.touchstock.app.dashboard.operations;

import io.touchstock.app.stockpage.StockWords;

/** The beginning of what came in, harmless to show. */
final class Payload {
    static final int SHOWN = 400;
    private static final int PICTURES_OF_CONTROLS = 0x2400;
    private static final int DELETE = 0x7f;
    private static final int PICTURE_OF_DELETE = 0x2421;
    private static final int REPLACEMENT = 0xfffd;

    private Payload() {}

    /**
     * At most {@value #SHOWN} characters. Control characters other than line breaks and tabs become their pictures, and
     * what would turn the direction of the text becomes a replacement character: evidence reads as it was sent.
     */
    static String sample(String payload) {
        StringBuilder shown = new StringBuilder();
        payload.codePoints().limit(SHOWN).forEach(letter -> shown.appendCodePoint(visible(letter)));
        return shown.toString();
    }

    /**
     * What is not shown; empty if nothing.
     *
     * @param length characters of all that came in
     */
    static String cut(String payload, int length) {
        boolean whole = length <= payload.length() && payload.codePointCount(0, payload.length()) <= SHOWN;
        return whole ? "" : "The beginning of " + StockWords.whole(length) + " characters.";
    }

    private static int visible(int letter) {
        if (letter < ' ' && letter != '\n' && letter != '\t') {
            return PICTURES_OF_CONTROLS + letter;
        }
        if (turnsDirection(letter)) {
            return REPLACEMENT;
        }
        return letter == DELETE ? PICTURE_OF_DELETE : letter;
    }

    /** Embeddings, overrides and isolates (Unicode Standard Annex 9). */
    private static boolean turnsDirection(int letter) {
        return (letter >= 0x202a && letter <= 0x202e) || (letter >= 0x2066 && letter <= 0x2069);
    }
}
