package io.touchstock.forecasting.blend;

import io.touchstock.forecasting.backtest.StepRange;
import io.touchstock.forecasting.evaluation.DemandClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A blend as text, fields parted by tabs: its models, the parts of the horizon, and a line of shares a group. */
public final class BlendText {
    private static final String ANY = "*";

    private BlendText() {}

    /** Writes a blend. */
    public static String write(LearnedBlend blend) {
        StringBuilder text = new StringBuilder();
        line(text, Stream.concat(Stream.of("models"), blend.models().stream()));
        line(
                text,
                Stream.concat(
                        Stream.of("ranges"), blend.ranges().stream().map(range -> range.from() + "-" + range.to())));
        line(text, Stream.of("units", blend.whole() ? "whole" : "any"));
        blend.shares().entrySet().stream()
                .sorted(Comparator.comparing(entry -> place(entry.getKey())))
                .forEach(entry -> {
                    shares(text, "quantiles", entry.getKey(), entry.getValue().quantiles());
                    shares(text, "mean", entry.getKey(), entry.getValue().mean());
                });
        return text.toString();
    }

    private static String place(BlendCell cell) {
        return (cell.demandClass() == null ? "" : cell.demandClass().name())
                + (cell.range() == null
                        ? " "
                        : String.format(" %06d", cell.range().from()));
    }

    private static void shares(StringBuilder text, String what, BlendCell cell, double[] shares) {
        line(
                text,
                Stream.concat(
                        Stream.of(
                                what,
                                cell.demandClass() == null
                                        ? ANY
                                        : cell.demandClass().name(),
                                cell.range() == null
                                        ? ANY
                                        : cell.range().from() + "-"
                                                + cell.range().to()),
                        Arrays.stream(shares).mapToObj(Double::toString)));
    }

    private static void line(StringBuilder text, Stream<String> fields) {
        text.append(fields.collect(Collectors.joining("\t"))).append('\n');
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static LearnedBlend read(String text) {
        List<String> models = new ArrayList<>();
        List<StepRange> ranges = new ArrayList<>();
        boolean whole = false;
        Map<BlendCell, double[]> quantiles = new HashMap<>();
        Map<BlendCell, double[]> means = new HashMap<>();
        for (String line : text.split("\n")) {
            List<String> fields = List.of(line.split("\t"));
            switch (fields.get(0)) {
                case "models" -> models.addAll(fields.subList(1, fields.size()));
                case "ranges" -> fields.subList(1, fields.size()).forEach(range -> ranges.add(range(range)));
                case "units" -> whole = fields.get(1).equals("whole");
                case "quantiles" -> quantiles.put(cell(fields), numbers(fields));
                case "mean" -> means.put(cell(fields), numbers(fields));
                default ->
                    throw new IllegalArgumentException("A blend has no line that begins with '" + fields.get(0)
                            + "'; the file is damaged, train the model again");
            }
        }
        Map<BlendCell, Shares> shares = new HashMap<>();
        quantiles.forEach((cell, own) -> shares.put(cell, new Shares(own, means.get(cell))));
        return new LearnedBlend(models, ranges, whole, shares);
    }

    private static StepRange range(String text) {
        int dash = text.indexOf('-');
        return new StepRange(Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
    }

    private static BlendCell cell(List<String> fields) {
        return new BlendCell(
                fields.get(1).equals(ANY) ? null : DemandClass.valueOf(fields.get(1)),
                fields.get(2).equals(ANY) ? null : range(fields.get(2)));
    }

    private static double[] numbers(List<String> fields) {
        return fields.subList(3, fields.size()).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
