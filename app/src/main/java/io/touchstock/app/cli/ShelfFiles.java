package io.touchstock.app.cli;

import io.touchstock.app.report.ShelfFindings;
import io.touchstock.connectors.event.LostSale;
import io.touchstock.connectors.event.WastedSpend;
import io.touchstock.connectors.files.CsvOutput;
import io.touchstock.inventory.media.CampaignDay;
import io.touchstock.inventory.media.ClickTally;
import io.touchstock.inventory.media.ClickWaste;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes what came of holding clicks and journeys against the shelf as CSV. Columns are only ever added on the right.
 */
final class ShelfFiles {
    private static final String WASTED = "wasted-spend.csv";
    private static final String ARTICLES = "wasted-articles.csv";
    private static final String LOST = "lost-sales.csv";
    private static final int SHARE_DIGITS = 6;
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    private ShelfFiles() {}

    static List<String> names() {
        return List.of(WASTED, ARTICLES, LOST);
    }

    static void write(OutputFolder folder, ShelfFindings findings) {
        wasted(folder, findings.wasted());
        articles(folder, findings);
        lost(folder, findings.lost());
    }

    /** Takes away what an earlier run wrote. */
    static void remove(OutputFolder folder) {
        names().forEach(folder::remove);
    }

    private static void wasted(OutputFolder folder, List<WastedSpend> rows) {
        try (CsvOutput out = CsvOutput.create(
                folder.file(WASTED),
                List.of("day", "channel", "campaign", "clicks", "wasted_clicks", "cost", "wasted", "wasted_share"))) {
            for (Map.Entry<CampaignDay, ClickTally> row :
                    ClickWaste.byCampaign(rows).entrySet()) {
                CampaignDay key = row.getKey();
                List<String> cells = new ArrayList<>();
                cells.add(key.day().toString());
                cells.add(key.channel());
                cells.add(key.campaign());
                cells.addAll(figures(row.getValue()));
                out.row(cells);
            }
        }
    }

    private static void articles(OutputFolder folder, ShelfFindings findings) {
        Map<String, ClickTally> bySku = new TreeMap<>();
        findings.wasted().forEach(row -> bySku.merge(row.sku(), ClickTally.of(row), ClickTally::plus));
        try (CsvOutput out = CsvOutput.create(
                folder.file(ARTICLES),
                List.of("sku", "clicks", "wasted_clicks", "cost", "wasted", "wasted_share", "hours_empty"))) {
            bySku.entrySet().stream()
                    .sorted(Comparator.comparingLong((Map.Entry<String, ClickTally> article) ->
                                    -article.getValue().wastedMicros())
                            .thenComparing(Map.Entry::getKey))
                    .forEach(article -> {
                        List<String> cells = new ArrayList<>(List.of(article.getKey()));
                        cells.addAll(figures(article.getValue()));
                        cells.add(hours(findings.emptyFor().getOrDefault(article.getKey(), Duration.ZERO)));
                        out.row(cells);
                    });
        }
    }

    private static void lost(OutputFolder folder, List<LostSale> sales) {
        try (CsvOutput out = CsvOutput.create(
                folder.file(LOST), List.of("day", "channel", "campaign", "sku", "lost_units", "lost_value"))) {
            sales.stream()
                    .sorted(Comparator.comparing(LostSale::day)
                            .thenComparing(LostSale::channel)
                            .thenComparing(LostSale::campaign, Comparator.nullsFirst(Comparator.naturalOrder()))
                            .thenComparing(LostSale::sku))
                    .forEach(sale -> {
                        List<String> cells = new ArrayList<>();
                        cells.add(sale.day().toString());
                        cells.add(sale.channel());
                        cells.add(sale.campaign());
                        cells.add(sale.sku());
                        cells.add(BigDecimal.valueOf(sale.lostUnits()).toPlainString());
                        cells.add(SideFiles.amount(sale.lostValueMicros()));
                        out.row(cells);
                    });
        }
    }

    private static List<String> figures(ClickTally tally) {
        String share = tally.wastedShare().isEmpty()
                ? ""
                : BigDecimal.valueOf(tally.wastedShare().getAsDouble())
                        .setScale(SHARE_DIGITS, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString();
        return List.of(
                Long.toString(tally.clicks()),
                Long.toString(tally.wastedClicks()),
                SideFiles.amount(tally.costMicros()),
                SideFiles.amount(tally.wastedMicros()),
                share);
    }

    private static String hours(Duration empty) {
        return BigDecimal.valueOf(empty.toSeconds())
                .divide(SECONDS_PER_HOUR, 2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
