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
            "  touchstock attribute --events log.csv --columns visitor=customer_id,value=revenue --lookback 30d",
            "  touchstock attribute --paths paths.csv --models last,markov,shapley --choose-order --out report",
            "  touchstock attribute --touchpoints touchpoints.jsonl --orders orders.csv --spend spend.csv"
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
