package io.touchstock.app.dashboard.promotion;

import io.touchstock.app.dashboard.web.Address;
import io.touchstock.app.dashboard.web.Params;
import io.touchstock.app.dashboard.web.Words;
import io.touchstock.app.stockpage.StockWords;
import io.touchstock.connectors.store.PromotionDecision;
import io.touchstock.connectors.store.PromotionDecision.Kind;
import java.time.ZoneOffset;

/** What has been decided, in words and in addresses. */
final class Decided {
    private static final int MOST = 1_000;

    private Decided() {}

    /** The address with what was done to how many plans, and how many could no longer be decided. */
    static Address on(Address back, Kind kind, int done, int gone) {
        return back.with("did", Words.id(kind)).with("done", done).with("gone", gone == 0 ? null : gone);
    }

    /** What has just been done; empty if nothing was. */
    static String words(Params params) {
        return params.oneOf("did", Kind.class)
                .map(kind -> {
                    int done = params.number("done", 0, MOST).orElse(0);
                    int gone = params.number("gone", 0, MOST).orElse(0);
                    String first = done == 0 ? "" : StockWords.count(done, "plan") + " " + Words.id(kind) + ". ";
                    String second = gone == 0
                            ? ""
                            : StockWords.count(gone, "plan") + (gone == 1 ? " has" : " have")
                                    + " changed or been decided meanwhile, and stayed as before.";
                    return (first + second).strip();
                })
                .orElse("");
    }

    /** Empty if nobody has. */
    static String words(PromotionDecision decision) {
        if (decision == null) {
            return "";
        }
        String verb = decision.kind() == Kind.ACCEPTED ? "Accepted" : "Rejected";
        return verb + " by " + decision.by() + ", "
                + StockWords.day(decision.at().atZone(ZoneOffset.UTC).toLocalDate());
    }
}
