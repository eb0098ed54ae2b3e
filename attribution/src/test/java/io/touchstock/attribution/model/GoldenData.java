package io.touchstock.attribution.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Reference results that lie beside the repository and are not shipped with it. */
final class GoldenData {

    private GoldenData() {}

    static Path file(String name) {
        Path root = Path.of("").toAbsolutePath();
        while (root != null && !Files.exists(root.resolve("mvnw"))) {
            root = root.getParent();
        }
        Path folder = root == null ? Path.of("missing") : root.resolve("../shared/data/attribution");
        Assumptions.assumeTrue(
                Files.isDirectory(folder), "skipped: no folder ../shared/data/attribution beside the repository");
        return folder.resolve(name);
    }

    /** Rows of a CSV file without quotes, by column name. */
    static List<Map<String, String>> rows(String name) {
        List<Map<String, String>> rows = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(file(name));
            List<String> columns = List.of(lines.get(0).split(",", -1));
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                Map<String, String> row = new HashMap<>();
                for (int column = 0; column < columns.size(); column++) {
                    row.put(columns.get(column), cells[column]);
                }
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    static PathStatistics paths(String name) {
        PathStatistics statistics = new PathStatistics();
        for (Map<String, String> row : rows(name)) {
            String nulls = row.containsKey("total_null") ? row.get("total_null") : row.get("total_non_conversions");
            long micros = Math.round(Double.parseDouble(row.getOrDefault("total_conversion_value", "0")) * 1e6);
            statistics.add(
                    PathFormat.parse(row.get("path")),
                    Long.parseLong(row.get("total_conversions")),
                    micros,
                    Long.parseLong(nulls));
        }
        return statistics;
    }
}
