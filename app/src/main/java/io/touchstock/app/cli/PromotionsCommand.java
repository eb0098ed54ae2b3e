package io.touchstock.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** When to promote which article, from files: checks what was typed and hands it to {@link PromotionsRun}. */
@Command(
        name = "promotions",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Says when to promote which article at which price, what it brings, and when not to promote.",
        footer = {
            "",
            "Examples:",
            "  A forecast of five weeks, customers who buy 2.5 %% more for each percent off:",
            "    touchstock promotions --forecast forecast.csv --stock stock.csv --receipts receipts.csv"
                    + " --products products.csv --elasticity 2.5 --elasticity-range 1.8,3.2",
            "  What past campaigns did, as touchstock uplift tells it:",
            "    touchstock promotions --forecast forecast.csv --uplift uplift.csv --stock stock.csv --products"
                    + " products.csv",
            "  The uplift of the forecaster, at most one article of a category at a time, a budget for all:",
            "    touchstock promotions --forecast off.csv --promoted on.csv --promoted-price 0.8 --stock stock.csv"
                    + " --products products.csv --concurrency-per-category 1 --budget 5000",
            "  Whether stock carries what is planned, and new promotions around it:",
            "    touchstock promotions --forecast forecast.csv --stock stock.csv --products products.csv"
                    + " --promotions planned.csv --elasticity 2 --blackout 2026-12-24..2026-12-31"
        })
public final class PromotionsCommand implements Callable<Integer> {

    @ArgGroup(exclusive = false, multiplicity = "1", heading = "%nWhat is read and written%n")
    private PromotionInput input = new PromotionInput();

    @ArgGroup(validate = false, heading = "%nHow customers react%n")
    private ReactionOptions reactions = new ReactionOptions();

    @ArgGroup(validate = false, heading = "%nWhat the shop allows%n")
    private PlanningOptions planning = new PlanningOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        reactions.check();
        new PromotionsRun(input, reactions, planning, spec.commandLine().getOut()).run();
        return 0;
    }
}
