package io.touchstock.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Attribution of a history in files: checks what was typed and hands it to {@link AttributeRun}. */
@Command(
        name = "attribute",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Attributes the conversions of a file of events, or of path summaries, to channels.",
        footer = {
            "",
            "Examples:",
            "  Journeys of a log, as they lead to orders within 30 days of a click and a day of an impression:",
            "    touchstock attribute --events log.csv --columns visitor=customer_id,value=revenue,kind=type"
                    + " --lookback 30d,impression=1d",
            "  Path summaries, a chain that remembers as much as predicts best, without direct traffic:",
            "    touchstock attribute --paths paths.csv --models last,markov,shapley --choose-order --exclude-direct",
            "  A month by campaign, with what was spent on each:",
            "    touchstock attribute --touchpoints touchpoints.jsonl --orders orders.csv --spend spend.csv"
                    + " --from 2026-03-01 --to 2026-03-31 --rows channel-campaign",
            "  What clicks on empty shelves cost, and whose sales were lost there:",
            "    touchstock attribute --touchpoints touchpoints.jsonl --orders orders.csv --stock stock.csv",
            "  Beside what experiments measured, and beside a model that learns from the journeys:",
            "    touchstock attribute --events log.csv --calibration lifts.csv",
            "    touchstock attribute --events log.csv --models last,markov,lstm --learned-model model"
        })
public final class AttributeCommand implements Callable<Integer> {

    @ArgGroup(validate = false, heading = "%nWhat is read%n")
    private InputOptions input = new InputOptions();

    @ArgGroup(validate = false, heading = "%nJourneys%n")
    private JourneyOptions journeys = new JourneyOptions();

    @ArgGroup(validate = false, heading = "%nModels%n")
    private ModelChoice models = new ModelChoice();

    @ArgGroup(validate = false, heading = "%nReport%n")
    private ReportOptions report = new ReportOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        AttributeRequest request = AttributeRequest.of(input, journeys, models, report);
        new AttributeRun(request, spec.commandLine().getOut()).run();
        return 0;
    }
}
