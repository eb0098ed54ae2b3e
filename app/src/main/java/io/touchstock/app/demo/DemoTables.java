package io.touchstock.app.demo;

import io.touchstock.app.cli.TextTable;
import io.touchstock.attribution.model.ChannelCredit;
import io.touchstock.connectors.event.AttributionRow;
import io.touchstock.connectors.event.RowDimension;
import io.touchstock.connectors.event.StockAlert;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** What the demo prints of the results. */
final class DemoTables {

    private static final double MICROS = 1e6;
    private static final String RETURN_MODEL = "markov";
    private static final int MOST_ALERTS = 10;
    private static final int MOST_REASONS = 5;
    private static final int WIDEST_REASON = 110;

    private final boolean colour;
    private final List<String> models;

    /** @param models in the order of their columns */
    DemoTables(boolean colour, List<String> models) {
        this.colour = colour;
        this.models = List.copyOf(models);
    }

    /** Orders credited to each channel by each model, with the spend and its return under the Markov model. */
    List<String> attribution(List<AttributionRow> rows) {
        SortedMap<String, Map<String, AttributionRow>> channels = new TreeMap<>();
        Map<String, AttributionRow> untouched = new HashMap<>();
        for (AttributionRow row : rows) {
            if (row.dimension() != RowDimension.CHANNEL) {
                continue;
            }
            if (row.channel().equals(ChannelCredit.NO_TOUCHPOINT)) {
                untouched.put(row.model(), row);
            } else {
                channels.computeIfAbsent(row.channel(), channel -> new HashMap<>())
                        .put(row.model(), row);
            }
        }
        List<String> header = new ArrayList<>(List.of("channel"));
        header.addAll(models);
        header.addAll(List.of("spend", "ROAS (" + RETURN_MODEL + ")"));
        TextTable table = new TextTable(colour, header);
        channels.forEach((channel, byModel) -> table.row(cells(channel, List.of(byModel))));
        table.total(cells("total", List.copyOf(channels.values())));
        List<String> lines = new ArrayList<>(table.lines());
        AttributionRow walkIns = untouched.get(models.get(0));
        if (walkIns != null && walkIns.conversions() > 0) {
            lines.add(String.format(
                    Locale.ENGLISH,
                    "%,.0f further orders have no known touchpoint (tills, unknown visitors); no channel gets them.",
                    walkIns.conversions()));
        }
        return lines;
    }

    private List<String> cells(String name, List<Map<String, AttributionRow>> channels) {
        List<String> cells = new ArrayList<>(List.of(name));
        for (String model : models) {
            cells.add(number(sum(channels, model, AttributionRow::conversions)));
        }
        double spend = sum(channels, RETURN_MODEL, row -> row.spendMicros() == null ? 0 : row.spendMicros() / MICROS);
        double value = sum(channels, RETURN_MODEL, row -> row.spendMicros() == null ? 0 : row.valueMicros() / MICROS);
        cells.add(spend == 0 ? "-" : String.format(Locale.ENGLISH, "%,.0f", spend));
        cells.add(spend == 0 ? "-" : number(value / spend));
        return cells;
    }

    private static double sum(
            List<Map<String, AttributionRow>> channels, String model, ToDoubleFunction<AttributionRow> figure) {
        return channels.stream()
                .map(byModel -> byModel.get(model))
                .filter(Objects::nonNull)
                .mapToDouble(figure)
                .sum();
    }

    /** The forecasts' error on held-out days beside the baselines'. */
    List<String> accuracy(SortedMap<String, Double> metrics) {
        List<String> measures = List.of("wape", "mase7", "wql", "coverage80", "bias");
        TextTable table =
                new TextTable(colour, List.of("28 held-out days", "WAPE", "MASE", "WQL", "80 % band holds", "bias"));
        for (Map.Entry<String, String> method : methods(metrics).entrySet()) {
            List<String> cells = new ArrayList<>(List.of(method.getValue()));
            for (String measure : measures) {
                Double value = metrics.get(method.getKey() + measure);
                boolean share = !measure.equals("mase7") && !measure.equals("wql");
                cells.add(
                        value == null
                                ? "-"
                                : share
                                        ? String.format(Locale.ENGLISH, "%.1f %%", value * 100)
                                        : String.format(Locale.ENGLISH, "%.3f", value));
            }
            table.row(cells);
        }
        return table.lines();
    }

    private static Map<String, String> methods(SortedMap<String, Double> metrics) {
        Map<String, String> prefixes = new TreeMap<>();
        for (String name : metrics.keySet()) {
            if (name.startsWith("holdout.") && name.endsWith("wape")) {
                String prefix = name.substring(0, name.length() - "wape".length());
                String method = prefix.equals("holdout.")
                        ? "forecast"
                        : prefix.substring("holdout.".length()).replace(".", "");
                prefixes.put(prefix, method);
            }
        }
        return prefixes;
    }

    /** The open alerts that matter most. */
    List<String> alerts(List<StockAlert> open) {
        if (open.isEmpty()) {
            return List.of("Stock: no alert is open.");
        }
        List<String> lines = new ArrayList<>();
        lines.add("Stock: " + open.size() + (open.size() == 1 ? " alert is open" : " alerts are open")
                + (open.size() > MOST_ALERTS ? "; the " + MOST_ALERTS + " with the most value at risk" : ""));
        TextTable table = new TextTable(
                colour,
                List.of(
                        "SKU",
                        "location",
                        "alert",
                        "on hand",
                        "risk",
                        "even odds by",
                        "lost value",
                        "order",
                        "order by",
                        "as of"));
        for (StockAlert alert : open.stream().limit(MOST_ALERTS).toList()) {
            table.row(List.of(
                    alert.sku(),
                    alert.location(),
                    alert.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    Integer.toString(alert.onHand()),
                    String.format(Locale.ENGLISH, "%.0f %%", alert.probability() * 100),
                    text(alert.p50()),
                    alert.lostValueMicros() == null
                            ? ""
                            : String.format(Locale.ENGLISH, "%,.0f", alert.lostValueMicros() / MICROS),
                    alert.suggestedQuantity() == 0 ? "-" : Integer.toString(alert.suggestedQuantity()),
                    text(alert.orderBy()),
                    text(alert.forecastAsOf())));
        }
        lines.addAll(table.lines());
        lines.add("The first one says: " + open.get(0).reason());
        return lines;
    }

    /** How many inputs were refused, and the commonest kinds of reasons. */
    List<String> rejected(Map<String, Long> byReason) {
        long all = byReason.values().stream().mapToLong(Long::longValue).sum();
        List<String> lines = new ArrayList<>();
        lines.add("Rejected: " + all + " inputs, kept with payload and reason on the topic 'rejected'"
                + (all == 0 ? "" : "; the commonest reasons"));
        byReason.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST_REASONS)
                .forEach(reason -> lines.add(
                        String.format(Locale.ENGLISH, "  %,6d  %s", reason.getValue(), cut(reason.getKey()))));
        return lines;
    }

    private static String cut(String reason) {
        return reason.length() <= WIDEST_REASON ? reason : reason.substring(0, WIDEST_REASON - 1) + "…";
    }

    private static String text(Object value) {
        return value == null ? "-" : value.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ENGLISH, "%,.1f", value);
    }
}
