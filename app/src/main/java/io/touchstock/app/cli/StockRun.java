package io.touchstock.app.cli;

import io.touchstock.app.report.RunReport.Fact;
import io.touchstock.app.report.RunReport.Source;
import io.touchstock.app.stockpage.StockPage;
import io.touchstock.app.stockpage.StockReport;
import io.touchstock.app.stockpage.WatchedItem;
import io.touchstock.app.stockpage.WatchedItem.Standing;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.connectors.files.BadFile;
import io.touchstock.inventory.alert.StockRules;
import io.touchstock.inventory.media.SupplementalFeed;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Reads the files, looks at every item, writes what was found and tells it. */
final class StockRun {
    private static final int FORECAST_IS_OLD_DAYS = 7;

    private final StockInputOptions input;
    private final StockRuleOptions judged;
    private final PrintWriter out;
    private final long startedNanos = System.nanoTime();

    StockRun(StockInputOptions input, StockRuleOptions judged, PrintWriter out) {
        this.input = input;
        this.judged = judged;
        this.out = out;
    }

    void run() {
        LocalDate askedDay = input.asOf();
        StockRules rules = judged.rules(input.zone());
        OutputFolder folder = OutputFolder.prepared(input.out());
        BadRows badRows = new BadRows(input.badRows());
        ShopPaths paths = input.paths();
        ShopFiles files = ShopFiles.read(
                paths,
                judged.receiptLatenessDays(),
                new ProductsFile(paths.products(), judged.defaultLeadTimeDays(), List.of(), badRows),
                badRows);
        LocalDate today = askedDay == null ? newestDay(files, rules) : askedDay;
        StockItems joined = StockItems.of(files, rules.shopDay().endOf(today).minusNanos(1));
        StockLook look = new StockLook(rules, files.products(), moment(joined, today));
        look.at(joined.items());

        StockCsv.alerts(folder.file("alerts.csv"), look.alerts());
        StockCsv.projection(folder.file("projection.csv"), look.items());
        StockCsv.items(folder.file("items.csv"), look.items(), look.alerts());
        SupplementalFeed feed = SupplementalFeed.of(look.adverts());
        folder.write("feed.tsv", feed.toTabSeparated());
        List<String> remarks = remarks(files, joined, look, feed, today, badRows);
        StockReport report = new StockReport(
                Objects.toString(paths.stock().getFileName(), paths.stock().toString()),
                Instant.now(),
                today,
                input.currency(),
                look.alerts(),
                look.items(),
                remarks,
                facts(rules, today),
                sources());
        folder.write("report.html", StockPage.html(report));
        badRows.write(folder);
        new StockConsole(out, startedNanos).tell(report, folder);
    }

    private LocalDate newestDay(ShopFiles files, StockRules rules) {
        return files.stock().values().stream()
                .map(readings -> readings.get(readings.size() - 1).at())
                .max(Instant::compareTo)
                .map(rules.shopDay()::dayOf)
                .orElseThrow(
                        () -> new BadFile(input.paths().stock(), 0, null, "holds no stock reading that can be used"));
    }

    /** The newest reading of the day; of a day without any, its beginning. */
    private Instant moment(StockItems joined, LocalDate today) {
        Instant begins = today.atStartOfDay(input.zone()).toInstant();
        return joined.items().stream()
                .flatMap(item -> item.readings().stream())
                .map(StockLevel::at)
                .filter(at -> at.isAfter(begins))
                .max(Instant::compareTo)
                .orElse(begins);
    }

    private List<String> remarks(
            ShopFiles files,
            StockItems joined,
            StockLook look,
            SupplementalFeed feed,
            LocalDate today,
            BadRows badRows) {
        List<String> remarks = new ArrayList<>(joined.remarks());
        told(remarks, look, Standing.NO_STOCK, "%s in the forecast without a stock reading: not projected.");
        told(
                remarks,
                look,
                Standing.STOCK_TOO_OLD,
                "%s with a stock reading older than "
                        + judged.rules(input.zone()).stockMaxAge().toDays()
                        + " days: not projected; --stock-max-age allows more.");
        told(
                remarks,
                look,
                Standing.FORECAST_OVER,
                "%s whose forecast ends before " + today + ": not projected, only an empty shelf is told.");
        long empty = look.items().stream()
                .filter(item ->
                        item.standing() == Standing.NO_FORECAST && item.stock().onHand() == 0)
                .count();
        told(
                remarks,
                look,
                Standing.NO_FORECAST,
                "%s in the stock without a forecast: listed in items.csv and not alerted"
                        + (empty == 0 ? "." : ", " + number(empty) + " of them with an empty shelf."));
        told(remarks, look, Standing.DELISTED, "%s that the catalogue calls delisted by now: not alerted.");
        remarks.addAll(unalerted(look, today));
        long old = files.forecasts().stream()
                .filter(forecast -> ChronoUnit.DAYS.between(forecast.asOf(), today) > FORECAST_IS_OLD_DAYS)
                .count();
        if (old > 0) {
            remarks.add(count(old, "forecast") + " made more than " + FORECAST_IS_OLD_DAYS
                    + " days before: the days that are left are used as they stand.");
        }
        long gap = look.items().stream()
                .filter(item ->
                        item.outlook() != null && item.outlook().firstDay().isAfter(today.plusDays(1)))
                .count();
        if (gap > 0) {
            remarks.add(
                    count(gap, "forecast")
                            + " beginning later than the day after the evaluation: the days before are taken as without sales.");
        }
        long brief = look.items().stream()
                .filter(item -> item.outlook() != null
                        && ChronoUnit.DAYS.between(
                                                item.outlook().firstDay(),
                                                item.outlook().today())
                                        + item.outlook().riskHorizonDays()
                                > item.outlook().projection().days().size())
                .count();
        if (brief > 0) {
            remarks.add(count(brief, "forecast")
                    + " ending before lead time and review period do: what comes after is not counted as missed.");
        }
        if (!files.products().isEmpty()) {
            long unknown = look.items().stream()
                    .filter(item -> item.product() == null && item.standing() == Standing.PROJECTED)
                    .count();
            if (unknown > 0) {
                remarks.add(count(unknown, "item")
                        + " that the catalogue does not know: judged by the default lead time, without prices.");
            }
        }
        if (!feed.unfit().isEmpty()) {
            remarks.add(count(feed.unfit().size(), "SKU")
                    + " that Merchant Center would not take as an id: not in feed.tsv.");
        }
        badRows.remark().ifPresent(remarks::add);
        return remarks;
    }

    /** What is not alerted, or not weighed in money, and why. */
    private List<String> unalerted(StockLook look, LocalDate today) {
        List<String> remarks = new ArrayList<>();
        LocalDate countedOnFrom = today.minusDays(judged.rules(input.zone()).overdueReceiptsKeptDays());
        long lost = look.items().stream()
                .flatMap(item -> item.receipts().stream())
                .filter(receipt -> receipt.expectedOn().isBefore(countedOnFrom))
                .count();
        if (lost > 0) {
            remarks.add(count(lost, "receipt") + " due before " + countedOnFrom
                    + ": not counted on, the order was probably lost; ask the supplier, or take the row out.");
        }
        long nobody = look.items().stream()
                .filter(item -> item.outlook() != null
                        && item.outlook().onHandUnits() == 0
                        && item.outlook().hardlyAnyDemand())
                .count();
        if (nobody > 0) {
            remarks.add(
                    count(nobody, "item")
                            + " with an empty shelf and less than one unit a year expected: listed in items.csv and not alerted.");
        }
        long unweighed = look.alerts().stream()
                .filter(ranked ->
                        ranked.valueAtRiskMicros() == null && ranked.item().outlook() != null)
                .count();
        if (unweighed > 0) {
            remarks.add(count(unweighed, "alert")
                    + " without the price or cost that it takes: no value is told, and severity goes by units (10, 100 and"
                    + " 1,000).");
        }
        return remarks;
    }

    private static void told(List<String> remarks, StockLook look, Standing standing, String sentence) {
        long items = look.items().stream()
                .map(WatchedItem::standing)
                .filter(standing::equals)
                .count();
        if (items > 0) {
            remarks.add(String.format(Locale.ENGLISH, sentence, count(items, "item")));
        }
    }

    private List<Fact> facts(StockRules rules, LocalDate today) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("As of", today.toString()));
        facts.add(new Fact("Time zone", input.zone().getId()));
        facts.addAll(judged.facts(rules));
        return facts;
    }

    private List<Source> sources() {
        return input.paths().files().stream().map(Digest::source).toList();
    }

    private static String count(long number, String what) {
        return number(number) + " " + what + (number == 1 ? "" : "s");
    }

    private static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }
}
