package io.touchstock.app.report;

/**
 * What became of what was read.
 *
 * @param what was read, in the plural: {@code rows of log.csv}
 * @param read rows or events, all of them
 * @param used rows or events that the figures are made of
 * @param copies that repeat one already counted
 * @param leftOut what the rules keep out: no consent, cancelled, returned whole
 * @param setAside what could not be used
 */
public record Intake(String what, long read, long used, long copies, long leftOut, long setAside) {

    /** Whether nothing was lost on the way. */
    public boolean addsUp() {
        return read == used + copies + leftOut + setAside && copies >= 0 && leftOut >= 0;
    }
}
