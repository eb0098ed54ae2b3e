package io.touchstock.inventory.media;

import io.touchstock.connectors.event.WastedSpend;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/**
 * Tells the wasted spend of an article at the end of every day: a row for each campaign and day on which something has
 * changed, which replaces the earlier row. A day is open for corrections for some days more, then final.
 */
public final class WasteWatch extends DayEndWatch<ShelfInput, WasteLedger, WastedSpend> {

    private static final long serialVersionUID = 1L;

    private final WasteRules rules;

    public WasteWatch(WasteRules rules) {
        super(rules.zone());
        this.rules = rules;
    }

    @Override
    public WasteLedger newLedger(String sku) {
        return WasteLedger.of(sku);
    }

    @Override
    public Optional<String> refusal(ShelfInput input, WasteLedger ledger) {
        if (input.stock() != null && input.stock().onHand() < 0) {
            return Optional.of("onHand is " + input.stock().onHand() + "; it must be at least 0");
        }
        if (input.click() != null && ledger.closedTo(input.click())) {
            return Optional.of("the click landed at " + input.at() + ", before " + ledger.openFrom()
                    + ", from which on wasted spend can still be corrected; raise stock.losses.corrected-for above "
                    + rules.openDays() + " days to wait longer");
        }
        return Optional.empty();
    }

    @Override
    public Outcome<WasteLedger, WastedSpend> atDayEnd(
            WasteLedger ledger, Collection<ShelfInput> due, Instant dayEnd, Instant now) {
        WasteLedger counted = ledger.with(ShelfInput.readings(due), ShelfInput.clicks(due));
        LocalDate oldest = LocalDate.ofInstant(dayEnd, rules.zone()).minusDays(rules.openDays());
        WasteLedger closed = counted.closedBefore(oldest, rules.zone());
        return new Outcome<>(due.isEmpty() ? closed : closed.heard(now), counted.changesSince(ledger, rules.zone()));
    }

    @Override
    public boolean isSilent(WasteLedger ledger, Instant now) {
        return ledger.silentSince(now.minus(rules.silentFor()));
    }
}
