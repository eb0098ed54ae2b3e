package io.touchstock.inventory.media;

import io.touchstock.connectors.event.WastedSpend;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Tells the wasted spend of an article at the end of every day: a row for each campaign and day on which something has
 * changed. A day is open for corrections for some days more, then final.
 */
public final class WasteWatch {

    private final WasteRules rules;

    public WasteWatch(WasteRules rules) {
        this.rules = rules;
    }

    /**
     * What a day end brought.
     *
     * @param rows replace the earlier rows of their campaign and day
     */
    public record Outcome(WasteLedger ledger, List<WastedSpend> rows) implements Serializable {

        public Outcome {
            rows = List.copyOf(rows);
        }
    }

    /** Why an input cannot be used, for a person; empty if it can. */
    public Optional<String> refusal(ShelfInput input, WasteLedger ledger) {
        if (input.stock() != null && input.stock().onHand() < 0) {
            return Optional.of("onHand is " + input.stock().onHand() + "; it must be at least 0");
        }
        if (input.click() != null && ledger.closedTo(input.click())) {
            return Optional.of("the click landed at " + input.at() + ", before " + ledger.openFrom()
                    + ", from which on wasted spend can still be corrected; raise openDays above " + rules.openDays()
                    + " to wait longer");
        }
        return Optional.empty();
    }

    /** When an input is counted: the end of its day, or the next day end if that has passed. */
    public Instant countedAt(ShelfInput input, Instant now) {
        return nextDayEnd(input.at().isAfter(now) ? input.at() : now);
    }

    /** The first day end after a moment. */
    public Instant nextDayEnd(Instant moment) {
        return LocalDate.ofInstant(moment, rules.zone())
                .plusDays(1)
                .atStartOfDay(rules.zone())
                .toInstant();
    }

    /** Whether an input belongs to a day that is over. */
    public boolean isDue(ShelfInput input, Instant dayEnd) {
        return input.at().isBefore(dayEnd);
    }

    /** Counts what is due and closes the days that are too old. */
    public Outcome atDayEnd(WasteLedger ledger, Collection<ShelfInput> due, Instant dayEnd) {
        WasteLedger counted = ledger.with(ShelfInput.readings(due), ShelfInput.clicks(due));
        LocalDate oldest = LocalDate.ofInstant(dayEnd, rules.zone()).minusDays(rules.openDays());
        return new Outcome(counted.closedBefore(oldest, rules.zone()), counted.changesSince(ledger, rules.zone()));
    }

    /** Whether nothing was heard of the article for so long that it can be forgotten. */
    public boolean isSilent(WasteLedger ledger, Instant now) {
        return ledger.silentSince(now.minus(rules.silentFor()));
    }
}
