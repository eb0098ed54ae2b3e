package io.touchstock.inventory.watch;

import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.connectors.event.PromotionVerdict;
import java.time.LocalDate;

/** What a plan asks people to do; the figures beside it may move without it. */
record Decision(
        PromotionVerdict verdict, LocalDate startsOn, LocalDate endsOn, Long priceMicros, LocalDate couldStartOn) {

    static Decision of(PromotionPlan plan) {
        return new Decision(plan.verdict(), plan.startsOn(), plan.endsOn(), plan.priceMicros(), plan.couldStartOn());
    }
}
