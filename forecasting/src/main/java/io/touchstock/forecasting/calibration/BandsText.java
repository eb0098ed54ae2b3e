package io.touchstock.forecasting.calibration;

import io.touchstock.forecasting.backtest.StepRange;
import io.touchstock.forecasting.evaluation.DemandClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Factors of bands as text, fields parted by tabs: a line a part of the horizon and class, widest band first. */
public final class BandsText {
    private static final String ANY = "*";

    private BandsText() {}

    /** Writes bands. */
    public static String write(ConformalBands bands) {
        List<String> lines = new ArrayList<>();
        bands.ranges().forEach(range -> lines.add("range\t" + range.from() + "\t" + range.to()));
        Comparator<ConformalBands.Group> byPlace = Comparator.comparing(ConformalBands.Group::range)
                .thenComparing(group ->
                        group.demandClass() == null ? "" : group.demandClass().name());
        bands.factors().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(byPlace))
                .forEach(entry -> lines.add("factors\t" + entry.getKey().range().from() + "\t"
                        + entry.getKey().range().to() + "\t"
                        + (entry.getKey().demandClass() == null
                                ? ANY
                                : entry.getKey().demandClass().name()) + "\t"
                        + Arrays.stream(entry.getValue())
                                .mapToObj(Double::toString)
                                .collect(Collectors.joining("\t"))));
        return String.join("\n", lines) + "\n";
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static ConformalBands read(String text) {
        List<StepRange> ranges = new ArrayList<>();
        Map<ConformalBands.Group, double[]> factors = new HashMap<>();
        for (String line : text.split("\n")) {
            List<String> fields = List.of(line.split("\t"));
            if (fields.size() < 3) {
                throw new IllegalArgumentException(
                        "Bands have no line '" + line + "'; the file is damaged, train the model again");
            }
            StepRange range = new StepRange(Integer.parseInt(fields.get(1)), Integer.parseInt(fields.get(2)));
            if (fields.get(0).equals("range")) {
                ranges.add(range);
            } else {
                DemandClass demandClass = fields.get(3).equals(ANY) ? null : DemandClass.valueOf(fields.get(3));
                factors.put(
                        new ConformalBands.Group(demandClass, range),
                        fields.subList(4, fields.size()).stream()
                                .mapToDouble(Double::parseDouble)
                                .toArray());
            }
        }
        return new ConformalBands(ranges, factors);
    }
}
