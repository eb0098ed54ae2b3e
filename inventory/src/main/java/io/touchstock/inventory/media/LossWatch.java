package io.touchstock.inventory.media;

import io.touchstock.connectors.event.LostSale;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/**
 * Tells the lost sales of an article at the end of every day: what has changed is taken back and told anew. A day is
 * open for corrections for some days more, then final.
 */
public final class LossWatch extends DayEndWatch<LossInput, LossLedger, LostSale> {

    private static final long serialVersionUID = 1L;

    private final LossWatchRules rules;

    public LossWatch(LossWatchRules rules) {
        super(rules.losses().zone());
        this.rules = rules;
    }

    @Override
    public LossLedger newLedger(String sku) {
        return LossLedger.of(sku);
    }

    @Override
    public Optional<String> refusal(LossInput input, LossLedger ledger) {
        if (input.stock() != null && input.stock().onHand() < 0) {
            return Optional.of("onHand is " + input.stock().onHand() + "; it must be at least 0");
        }
        if (input.price() != null && input.price().micros() < 0) {
            return Optional.of("price is " + input.price().micros() + " micros; it must be at least 0");
        }
        if (input.journey() != null && ledger.closedTo(input.journey().journey())) {
            return Optional.of("the journey came to the shop at " + input.at() + ", before " + ledger.openFrom()
                    + ", from which on lost sales can still be corrected; days stay open for " + rules.openDays()
                    + ", twice journeys.lookback and a week: raise the lookback if journeys are longer");
        }
        return Optional.empty();
    }

    @Override
    public Outcome<LossLedger, LostSale> atDayEnd(
            LossLedger ledger, Collection<LossInput> due, Instant dayEnd, Instant now) {
        LossLedger counted = ledger.with(due);
        LocalDate oldest = LocalDate.ofInstant(dayEnd, rules.losses().zone()).minusDays(rules.openDays());
        LossLedger closed = counted.closedBefore(oldest, rules.losses().zone());
        return new Outcome<>(
                due.isEmpty() ? closed : closed.heard(now), counted.correctionsSince(ledger, rules.losses()));
    }

    @Override
    public boolean isSilent(LossLedger ledger, Instant now) {
        return ledger.silentSince(now.minus(rules.silentFor()));
    }
}
