package io.touchstock.app.backtest;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.touchstock.app.report.StyleSheet;
import io.touchstock.forecasting.backtest.Backtest;
import io.touchstock.forecasting.backtest.ScoreKey;
import io.touchstock.forecasting.backtest.Scores;
import io.touchstock.forecasting.evaluation.Accuracy;
import io.touchstock.forecasting.evaluation.DemandClass;
import io.touchstock.forecasting.panel.Frequency;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Renders a backtest as one HTML file that needs no network and no script. */
public final class BacktestPage {
    private static final String TEMPLATES = "io.touchstock.app.report.page";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Backtest backtest;
    private final Scores scores;
    private final BacktestFacts facts;
    private final List<String> models;
    private final String best;

    private BacktestPage(Backtest backtest, BacktestFacts facts) {
        this.backtest = backtest;
        this.scores = backtest.scores();
        this.facts = facts;
        this.models = backtest.rounds().get(0).forecasts().keySet().stream()
                .filter(model -> scores.of(ScoreKey.of(model)) != null)
                .toList();
        this.best = models.stream()
                .min(Comparator.comparingDouble(model -> all(model).wql()))
                .orElse(null);
    }

    /** The whole file; all text is escaped. */
    public static String html(Backtest backtest, BacktestFacts facts) {
        TemplateEngine engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, BacktestPage.class.getClassLoader(), TEMPLATES);
        StringOutput output = new StringOutput();
        engine.render("backtest.jte", new BacktestPage(backtest, facts).view(), output);
        return output.toString();
    }

    private static String ownRules() {
        try (InputStream in = BacktestPage.class.getResourceAsStream("backtest.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("backtest.css is missing from the jar", e);
        }
    }

    private Accuracy all(String model) {
        return scores.of(ScoreKey.of(model));
    }

    private View view() {
        StyleSheet style = StyleSheet.fromResources().plus(ownRules());
        MeasureTables tables = new MeasureTables(scores, models);
        CoverageTables coverage = new CoverageTables(backtest, models);
        List<LocalDate> origins =
                backtest.rounds().stream().map(round -> round.origin()).toList();
        return new View(
                facts.title(),
                backtest.plan().horizon() + " " + unit() + "s ahead from " + origins.size()
                        + (origins.size() == 1 ? " day of the past: " : " days of the past: ")
                        + String.join(
                                ", ", origins.stream().map(LocalDate::toString).toList()),
                facts.told(),
                style.contentSecurityPolicy(),
                style.text(),
                best == null ? List.of() : tiles(),
                best == null
                        ? List.of("Nothing could be scored: no series has units after an origin.")
                        : new Findings(backtest, models, best).lines(),
                best == null ? null : tables.models(facts.seconds()),
                HorizonLines.of(scores, models, best, unit()),
                tables.groups(
                        "Weighted quantile loss by " + unit() + " ahead",
                        scores.ranges().stream()
                                .map(range -> unit() + " " + range)
                                .toList(),
                        scores.ranges().stream()
                                .<Function<String, ScoreKey>>map(
                                        range -> model -> new ScoreKey(model, null, null, range))
                                .toList(),
                        Accuracy::wql,
                        true),
                best == null ? null : CoverageDots.of(scores, models),
                coverage.quantiles(),
                coverage.bands(unit()),
                coverage.tellsCalibration(),
                tables.groups(
                        "Scaled pinball loss by class of demand",
                        Arrays.stream(DemandClass.values()).map(this::named).toList(),
                        Arrays.stream(DemandClass.values())
                                .<Function<String, ScoreKey>>map(
                                        demandClass -> model -> new ScoreKey(model, null, demandClass, null))
                                .toList(),
                        Accuracy::spl,
                        false),
                tables.groups(
                        "Weighted quantile loss by origin",
                        origins.stream().map(LocalDate::toString).toList(),
                        origins.stream()
                                .<Function<String, ScoreKey>>map(
                                        origin -> model -> new ScoreKey(model, origin, null, null))
                                .toList(),
                        Accuracy::wql,
                        true),
                best == null
                        ? List.of()
                        : ExampleSeries.of(
                                backtest.rounds().get(backtest.rounds().size() - 1), best),
                best,
                Readings.ALL,
                String.format(
                        Locale.ENGLISH,
                        "%s: %,d read, %,d used, %,d could not be used.",
                        facts.intake().what(),
                        facts.intake().read(),
                        facts.intake().used(),
                        facts.intake().setAside()),
                MINUTE.format(facts.madeAt()));
    }

    private String named(DemandClass demandClass) {
        Accuracy accuracy = scores.of(new ScoreKey(models.isEmpty() ? "" : models.get(0), null, demandClass, null));
        String name = demandClass.name().toLowerCase(Locale.ROOT);
        return accuracy == null ? name : name + " (" + accuracy.seriesCount() + ")";
    }

    private List<View.Tile> tiles() {
        Accuracy accuracy = all(best);
        return List.of(
                new View.Tile("Best by quantile loss", best, "of " + models.size() + " methods"),
                new View.Tile("Its absolute error", MeasureTables.percent(accuracy.wape()), "of all units (WAPE)"),
                new View.Tile(
                        "In its 80 % band",
                        MeasureTables.percent(accuracy.coverage80()),
                        "of " + String.format(Locale.ENGLISH, "%,d", accuracy.pointCount()) + " forecasts"),
                new View.Tile("Its bias", MeasureTables.percent(accuracy.bias()), "forecast too much or too little"));
    }

    private String unit() {
        Frequency frequency = backtest.rounds().get(0).past().frequency();
        return switch (frequency) {
            case DAILY -> "day";
            case WEEKLY -> "week";
            case MONTHLY -> "month";
        };
    }
}
