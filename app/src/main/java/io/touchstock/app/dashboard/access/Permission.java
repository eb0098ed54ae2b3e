package io.touchstock.app.dashboard.access;

/** What somebody may do. */
public enum Permission {
    /** Open every page and take its figures away. */
    SEE("see the pages"),
    /** Acknowledge, snooze, assign and close stock alerts. */
    HANDLE_ALERTS("handle stock alerts"),
    /** Accept or reject a promotion. */
    DECIDE_PROMOTIONS("decide on promotions"),
    /** Read rejected records as they came in, which may name customers. */
    SEE_PAYLOADS("read rejected records"),
    /** Read who did what. */
    SEE_AUDIT("read the audit log");

    private final String words;

    Permission(String words) {
        this.words = words;
    }

    /** To go on after "may". */
    public String words() {
        return words;
    }
}
