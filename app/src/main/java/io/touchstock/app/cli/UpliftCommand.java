package io.touchstock.app.cli;

import io.touchstock.connectors.files.CsvOutput;
import io.touchstock.forecasting.dl4j.NetworkModel;
import io.touchstock.forecasting.files.ForecastCsv;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.promotion.PanelCampaign;
import io.touchstock.forecasting.promotion.PromotionUplift;
import io.touchstock.forecasting.promotion.SeriesUplift;
import io.touchstock.forecasting.regression.Estimate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what one campaign would do to the demand of every series. */
@Command(
        name = "uplift",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Says what a promotion would do to demand, day by day, with its dip and the price's elasticity.",
        footer = {
            "",
            "Example:",
            "  touchstock uplift --model model --sales sales.csv.gz --columns date=day,units=sold,sku=item,"
                    + "location=shop,promotion=promo,price=price --as-of 2026-05-31 --out uplift.csv"
        })
public final class UpliftCommand implements Callable<Integer> {

    @Option(names = "--model", paramLabel = "DIR", required = true, description = "Folder that train has filled.")
    private Path model;

    @ArgGroup(validate = false, heading = "%nWhat is read%n")
    private SalesOptions sales = new SalesOptions();

    @ArgGroup(validate = false, heading = "%nEmpty shelves%n")
    private CensoringOptions censoring = new CensoringOptions();

    @Option(
            names = "--campaign-days",
            paramLabel = "N",
            description = "Length of the campaign, in periods of the table. Default: the median of past ones.")
    private Integer campaignDays;

    @Option(
            names = "--price-ratio",
            paramLabel = "SHARE",
            description = "Its price as a share of the usual one, for example 0.8. Default: the median of past ones.")
    private Double priceRatio;

    @Option(
            names = "--starts-on",
            paramLabel = "DATE",
            description = "Its first day. Default: the next one of the weekday on which most past ones began.")
    private String startsOn;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "A CSV table, a row for each series and day of the campaign; touchstock promotions --uplift"
                    + " reads it.")
    private Path out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (Files.isDirectory(out)) {
            throw new InputException("--out: " + out + " is a folder; name a file");
        }
        Path parent = out.toAbsolutePath().getParent();
        OutputFolder.prepared("--out", parent == null ? out : parent);
        try (NetworkModel network = LoadedModel.of(model)) {
            SalesPanel past = CensoredSales.of(sales.read().panel(), censoring, sales.tellsStock())
                    .learnt();
            PanelCampaign campaign = campaign(past, network.horizon());
            PromotionUplift uplift = PromotionUplift.of(network, past, network.horizon(), campaign);
            write(uplift);
            new UpliftTable(past, uplift).lines().forEach(spec.commandLine().getOut()::println);
            spec.commandLine().getOut().println("Series by series: " + out);
        } catch (IllegalArgumentException e) {
            throw new InputException("--sales, --columns: " + e.getMessage());
        }
        return 0;
    }

    private PanelCampaign campaign(SalesPanel past, int horizon) {
        if (campaignDays != null && (campaignDays < 1 || campaignDays > horizon)) {
            throw new InputException("--campaign-days: " + campaignDays + " must be 1 to " + horizon
                    + ", as many as the model forecasts");
        }
        if (priceRatio != null && !(priceRatio > 0 && priceRatio < 1)) {
            throw new InputException("--price-ratio: " + priceRatio + " must lie between 0 and 1; 0.8 is 20 % off");
        }
        PanelCampaign usual = PanelCampaign.usual(
                past, horizon, campaignDays == null ? 0 : campaignDays, priceRatio == null ? Double.NaN : priceRatio);
        LocalDate day = SalesOptions.date("--starts-on", startsOn);
        if (day == null) {
            return usual;
        }
        int step = past.frequency().between(past.firstDay(), day) - past.periods();
        if (step < 0 || step + usual.days() > horizon) {
            throw new InputException("--starts-on: from " + day + " on " + usual.days()
                    + " days are not all forecast; choose a day from " + past.day(past.periods()) + " to "
                    + past.day(past.periods() + horizon - usual.days()));
        }
        return usual.startingAt(step);
    }

    private void write(PromotionUplift uplift) {
        List<String> columns = List.of(
                "series",
                "day",
                "date",
                "units_without",
                "uplift",
                "uplift_low",
                "uplift_high",
                "uplift_model",
                "uplift_regression",
                "campaign_uplift",
                "campaign_low",
                "campaign_high",
                "dip_days",
                "dip",
                "dip_low",
                "dip_high",
                "elasticity",
                "elasticity_low",
                "elasticity_high",
                "price_ratio");
        try (CsvOutput csv = CsvOutput.create(out, columns)) {
            for (SeriesUplift series : uplift.series()) {
                for (SeriesUplift.Day day : series.days()) {
                    csv.row(cells(uplift, series, day));
                }
            }
        }
    }

    private static List<String> cells(PromotionUplift uplift, SeriesUplift series, SeriesUplift.Day day) {
        List<String> cells = new ArrayList<>(List.of(
                series.id().label(),
                Integer.toString(day.number()),
                day.date().toString(),
                ForecastCsv.number(day.without()),
                factor(day.joined().value()),
                factor(day.joined().low()),
                factor(day.joined().high()),
                factor(day.model()),
                factor(day.regression()),
                ForecastCsv.number(series.factor()),
                ForecastCsv.number(series.lowFactor()),
                ForecastCsv.number(series.highFactor())));
        Estimate dip = series.dip();
        cells.addAll(
                dip == null
                        ? List.of("", "", "", "")
                        : List.of(
                                Integer.toString(uplift.dipPeriods()),
                                factor(dip.value()),
                                factor(dip.low()),
                                factor(dip.high())));
        Estimate elasticity = series.elasticity();
        cells.addAll(
                elasticity == null
                        ? List.of("", "", "")
                        : List.of(
                                ForecastCsv.number(elasticity.value()),
                                ForecastCsv.number(elasticity.low()),
                                ForecastCsv.number(elasticity.high())));
        cells.add(factor(uplift.campaign().logPriceRatio()));
        return cells;
    }

    private static String factor(double log) {
        return ForecastCsv.number(Math.exp(log));
    }
}
