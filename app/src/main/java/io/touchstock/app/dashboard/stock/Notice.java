package io.touchstock.app.dashboard.stock;

import io.touchstock.app.dashboard.web.Address;
import io.touchstock.app.dashboard.web.Params;
import io.touchstock.app.stockpage.StockWords;

/** What has just been done, carried in the address from the action back to the page. */
enum Notice {
    ACKNOWLEDGE("acknowledged"),
    SNOOZE("snoozed"),
    FALSE_ALARM("called a false alarm"),
    ALREADY_ORDERED("marked as already ordered"),
    ASSIGN("assigned");

    private static final int MOST = 1_000;

    private final String verb;

    Notice(String verb) {
        this.verb = verb;
    }

    /** The address with what was done to how many alerts, and how many were no longer open. */
    Address on(Address back, int done, int gone) {
        return back.with("did", StockWords.lower(this)).with("done", done).with("gone", gone == 0 ? null : gone);
    }

    /** In words; empty if nothing was done. */
    static String words(Params params) {
        return params.oneOf("did", Notice.class)
                .map(did -> {
                    int done = params.number("done", 0, MOST).orElse(0);
                    int gone = params.number("gone", 0, MOST).orElse(0);
                    String first = done == 0 ? "" : StockWords.count(done, "alert") + " " + did.verb + ". ";
                    String second = gone == 0
                            ? ""
                            : StockWords.count(gone, "alert") + (gone == 1 ? " was" : " were")
                                    + " no longer open, and stayed as it is.";
                    return (first + second).strip();
                })
                .orElse("");
    }
}
