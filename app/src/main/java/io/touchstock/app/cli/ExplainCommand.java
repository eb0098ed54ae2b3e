package io.touchstock.app.cli;

import io.touchstock.app.explainpage.ExplanationPage;
import io.touchstock.app.explainpage.ExplanationWords;
import io.touchstock.forecasting.dl4j.NetworkModel;
import io.touchstock.forecasting.explanation.Effect;
import io.touchstock.forecasting.explanation.Explainer;
import io.touchstock.forecasting.explanation.Explanation;
import io.touchstock.forecasting.panel.SalesPanel;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what moved the forecast of one series and day. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Says what moved a forecast: price, promotion, holidays, calendar, or the last weeks.",
        footer = {
            "",
            "Example:",
            "  touchstock explain --model model --sales sales.csv.gz --columns date=day,units=sold,sku=item,"
                    + "location=shop --as-of 2026-05-31 --series 'tea|Berlin' --date 2026-06-06 --out tea.html"
        })
public final class ExplainCommand implements Callable<Integer> {

    @Option(names = "--model", paramLabel = "DIR", required = true, description = "Folder that train has filled.")
    private Path model;

    @Option(
            names = "--series",
            paramLabel = "ID",
            required = true,
            description = "The series, as the command forecast writes it: sku|location, or the one of them that there"
                    + " is.")
    private String series;

    @Option(names = "--date", paramLabel = "DATE", required = true, description = "The day that is explained.")
    private String date;

    @ArgGroup(validate = false, heading = "%nWhat is read%n")
    private SalesOptions sales = new SalesOptions();

    @ArgGroup(validate = false, heading = "%nEmpty shelves%n")
    private CensoringOptions censoring = new CensoringOptions();

    @Option(names = "--out", paramLabel = "FILE", description = "A page with pictures, self-contained HTML.")
    private Path out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        LocalDate day = SalesOptions.date("--date", date);
        if (out != null && Files.isDirectory(out)) {
            throw new InputException("--out: " + out + " is a folder; name a file");
        }
        try (NetworkModel network = LoadedModel.of(model)) {
            SalesOptions.Read read = sales.read();
            SalesPanel past = CensoredSales.of(read.panel(), censoring, sales.tellsStock())
                    .learnt();
            int index = SeriesChoice.of(past, series);
            int step = step(past, network.horizon(), day);
            Explanation told = explained(network, past, index, step);
            PrintWriter console = spec.commandLine().getOut();
            SalesNotes.ofAhead(past, step + 1).forEach(console::println);
            lines(new ExplanationWords(past, index, told), told).forEach(console::println);
            if (out != null) {
                Path parent = out.toAbsolutePath().getParent();
                OutputFolder.prepared("--out", parent == null ? out : parent);
                Files.writeString(
                        out,
                        ExplanationPage.html(
                                past,
                                index,
                                told,
                                network.provenance().modelVersion(),
                                read.intake().what(),
                                InstantSource.system().instant()),
                        StandardCharsets.UTF_8);
                console.println("The page: " + out);
            }
        }
        return 0;
    }

    private static int step(SalesPanel past, int horizon, LocalDate day) {
        int step = past.frequency().between(past.firstDay(), day) - past.periods();
        if (step < 0 || step >= horizon) {
            throw new InputException("--date: " + day + " is not forecast; choose a day from "
                    + past.day(past.periods()) + " to " + past.day(past.periods() + horizon - 1)
                    + ", or another --as-of");
        }
        return step;
    }

    private static Explanation explained(NetworkModel network, SalesPanel past, int index, int step) {
        try {
            return Explainer.explain(network, past, index, network.horizon(), step);
        } catch (IllegalArgumentException e) {
            throw new InputException("--model, --sales: " + e.getMessage());
        }
    }

    private static List<String> lines(ExplanationWords words, Explanation told) {
        List<String> lines = new ArrayList<>();
        lines.add(words.seriesName() + ": " + words.headline());
        if (!words.usual().isEmpty()) {
            lines.add(words.usual());
        }
        List<Effect> effects = words.worthTelling();
        lines.add(effects.isEmpty() ? "Nothing out of the ordinary moved it." : "What moved it, largest first:");
        int width = effects.stream()
                .mapToInt(effect -> words.name(effect).length())
                .max()
                .orElse(1);
        for (Effect effect : effects) {
            lines.add(String.format(
                    Locale.ENGLISH,
                    "  %-" + width + "s  %10s  %9s  %s",
                    words.name(effect),
                    ExplanationWords.signed(effect.units()),
                    words.percent(effect),
                    words.reason(effect)));
        }
        if (!words.rest().isEmpty() && told.effects().size() > 1) {
            lines.add(words.rest());
        }
        if (!words.without().isEmpty()) {
            lines.add(words.without());
        }
        return lines;
    }
}
