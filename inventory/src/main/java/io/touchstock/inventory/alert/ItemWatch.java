package io.touchstock.inventory.alert;

import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.StockAlert;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The course of an item's watch, free of any engine: which inputs count, what an evaluation does to the book, when the
 * watch ends. An engine keeps the book, calls at the right moments, and passes on what comes out.
 */
public final class ItemWatch {

    private final WatchRules watch;
    private final StockDecision decision;

    /** With the shop's rules. */
    public ItemWatch(WatchRules watch) {
        this.watch = watch;
        this.decision = new StockDecision(watch.rules());
    }

    /**
     * What an evaluation leaves behind and what people are to be told.
     *
     * @param onHandUnits as far as it is known; else null
     * @param outlook what the alerts rest upon; null if stock or forecast is missing or too old
     */
    public record Outcome(StockBook book, List<StockAlert> changes, Integer onHandUnits, StockOutlook outlook) {

        public Outcome {
            changes = List.copyOf(changes);
        }
    }

    /** Why an input cannot be used, or empty. Time is how far the stream has come. */
    public Optional<String> refusal(StockInput input, StockBook book, Instant time) {
        Optional<String> unusable = InputCheck.problem(input);
        if (unusable.isPresent() || !input.isDue(time)) {
            return unusable;
        }
        if (input.at().isBefore(time.minus(watch.allowedLateness()))) {
            return Optional.of("late: it is of " + input.at() + ", the stream is at " + time + " and allows "
                    + watch.allowedLateness());
        }
        return book.supersedes(input)
                ? Optional.of("late: it is of " + input.at() + " and something newer has been used already")
                : Optional.empty();
    }

    /** Takes inputs in and evaluates the item at a moment, with nothing known of what goes on around it. */
    public Outcome evaluate(StockBook book, List<StockInput> inputs, Product product, Instant now) {
        return evaluate(book, inputs, product, Surroundings.none(), now);
    }

    /** Takes inputs in and evaluates the item at a moment. */
    public Outcome evaluate(
            StockBook book, List<StockInput> inputs, Product product, Surroundings surroundings, Instant now) {
        StockBook known = book.with(inputs);
        StockVerdict verdict = decision.evaluate(known.situation(product, surroundings), known.alerts(), now);
        return new Outcome(
                known.evaluated(verdict, now.minus(watch.allowedLateness())),
                verdict.changes(),
                verdict.onHandUnits(),
                verdict.outlook());
    }

    /** Tells again what is open, for what goes on around the item has changed. */
    public List<StockAlert> tellAgain(StockBook book, Product product, Surroundings surroundings, Instant now) {
        return decision.tellAgain(book.situation(product, surroundings), book.alerts(), now);
    }

    /** Whether nothing has been heard for so long that the watch ends. */
    public boolean isSilent(StockBook book, Instant now) {
        return !now.isBefore(book.heardAt().plus(watch.silentFor()));
    }

    /** What people are to be told when the watch ends. */
    public List<StockAlert> end(StockBook book, Product product, Instant now) {
        return decision.endWatch(book.situation(product, Surroundings.none()), book.alerts(), now);
    }

    /** When the item is to be evaluated next without any input. */
    public Instant nextDayEnd(Instant now) {
        return watch.rules().shopDay().nextDayEnd(now);
    }
}
