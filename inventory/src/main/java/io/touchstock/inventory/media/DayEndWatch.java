package io.touchstock.inventory.media;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Keeps a ledger for each article and tells at the end of every day what has changed. Inputs wait for the end of their
 * day; late ones for the next day end.
 *
 * @param <I> what comes in
 * @param <L> what is kept of an article
 * @param <O> what is told
 */
public abstract class DayEndWatch<I extends ArticleInput, L, O> implements Serializable {

    private static final long serialVersionUID = 1L;

    /** @serial of the shop, whose days count */
    private final ZoneId zone;

    DayEndWatch(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * What a day end brought.
     *
     * @param told changes what was told before
     */
    public record Outcome<L, O>(L ledger, List<O> told) {

        public Outcome {
            told = List.copyOf(told);
        }
    }

    /** Of an article of which nothing is known yet. */
    public abstract L newLedger(String sku);

    /** Why an input cannot be used, for a person; empty if it can. */
    public abstract Optional<String> refusal(I input, L ledger);

    /**
     * Counts what is due and closes the days that are too old.
     *
     * @param now how far time has come; after dayEnd where the stream is catching up
     */
    public abstract Outcome<L, O> atDayEnd(L ledger, Collection<I> due, Instant dayEnd, Instant now);

    /** Whether nothing was heard of the article for so long that it can be forgotten. */
    public abstract boolean isSilent(L ledger, Instant now);

    /** When an input is counted: the end of its day, or the next day end if that has passed. */
    public final Instant countedAt(I input, Instant now) {
        return nextDayEnd(input.at().isAfter(now) ? input.at() : now);
    }

    /** The first day end after a moment. */
    public final Instant nextDayEnd(Instant moment) {
        return LocalDate.ofInstant(moment, zone).plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Whether an input belongs to a day that is over. */
    public final boolean isDue(I input, Instant dayEnd) {
        return input.at().isBefore(dayEnd);
    }
}
