package io.touchstock.app.dashboard.attribution;

import io.touchstock.connectors.store.PathTotal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Orders flowing through the last touches before them: a column a step, the order at the right, so that what comes last
 * stands in one column however long the path. Earlier touches and rare channels are taken together.
 */
public final class Sankey {
    static final String ORDER = "Order";
    static final String EARLIER = "earlier touches";
    static final String OTHERS = "other channels";

    private static final int STEPS = 4;
    private static final int MOST_CHANNELS = 8;
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 380;
    private static final int TOP = 26;
    private static final int GAP = 14;
    private static final int NODE = 12;
    private static final int ROOM_FOR_LABELS = 150;

    private Sankey() {}

    /** A drawing in its own coordinates, and the table behind it. */
    public record Drawing(int width, int height, List<Node> nodes, List<Band> bands, List<Head> heads) {

        public Drawing {
            nodes = List.copyOf(nodes);
            bands = List.copyOf(bands);
            heads = List.copyOf(heads);
        }
    }

    /** A channel at a step. */
    public record Node(double x, double y, double height, double labelY, String name, String title) {}

    /** What flows between two of them. */
    public record Band(String path, double width, String step, String from, String to, String orders, String title) {}

    /** What a column is. */
    public record Head(double x, String text) {}

    private record Place(int column, String name) {}

    private record Flow(Place from, Place to) {}

    /** Null if no path leads to an order. */
    static Drawing of(List<PathTotal> paths) {
        List<PathTotal> leading = paths.stream()
                .filter(path -> path.conversions() > 0 && !path.channels().isEmpty())
                .toList();
        return leading.isEmpty() ? null : drawing(flows(leading));
    }

    /** Orders by flow; columns are counted back from the order, which is column 0. */
    private static Map<Flow, Long> flows(List<PathTotal> paths) {
        Set<String> named = named(paths);
        Map<Flow, Long> flows = new LinkedHashMap<>();
        for (PathTotal path : paths) {
            Place to = new Place(0, ORDER);
            List<String> channels = path.channels();
            for (int back = 1; back <= Math.min(STEPS, channels.size()); back++) {
                String channel = channels.get(channels.size() - back);
                boolean more = back == STEPS && channels.size() > STEPS;
                String name = more ? EARLIER : named.contains(channel) ? channel : OTHERS;
                Place from = new Place(back, name);
                flows.merge(new Flow(from, to), path.conversions(), Long::sum);
                to = from;
            }
        }
        return flows;
    }

    private static Set<String> named(List<PathTotal> paths) {
        Map<String, Long> orders = new TreeMap<>();
        for (PathTotal path : paths) {
            path.channels().stream()
                    .distinct()
                    .forEach(channel -> orders.merge(channel, path.conversions(), Long::sum));
        }
        return orders.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST_CHANNELS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Drawing drawing(Map<Flow, Long> flows) {
        Map<Place, Long> in = new HashMap<>();
        Map<Place, Long> out = new HashMap<>();
        flows.forEach((flow, orders) -> {
            out.merge(flow.from(), orders, Long::sum);
            in.merge(flow.to(), orders, Long::sum);
        });
        Map<Place, Long> size = new HashMap<>(out);
        in.forEach((place, orders) -> size.merge(place, orders, Math::max));
        Map<Integer, List<Place>> columns = new TreeMap<>();
        size.keySet()
                .forEach(place -> columns.computeIfAbsent(place.column(), key -> new ArrayList<>())
                        .add(place));
        columns.values()
                .forEach(places -> places.sort(
                        Comparator.comparing((Place place) -> -size.get(place)).thenComparing(Place::name)));
        long largest = columns.values().stream()
                .mapToLong(places -> places.stream().mapToLong(size::get).sum())
                .max()
                .orElse(1);
        int crowded = columns.values().stream().mapToInt(List::size).max().orElse(1);
        double scale = (HEIGHT - TOP - GAP * (crowded - 1.0)) / Math.max(1, largest);
        Map<Place, Double> tops = tops(columns, size, scale);
        int last = columns.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        return new Drawing(WIDTH, HEIGHT, nodes(tops, size, scale, last), bands(flows, tops, scale, last), heads(last));
    }

    private static Map<Place, Double> tops(Map<Integer, List<Place>> columns, Map<Place, Long> size, double scale) {
        Map<Place, Double> tops = new HashMap<>();
        for (List<Place> places : columns.values()) {
            double y = TOP;
            for (Place place : places) {
                tops.put(place, y);
                y += size.get(place) * scale + GAP;
            }
        }
        return tops;
    }

    private static double x(int column, int last) {
        return (double) (WIDTH - NODE - ROOM_FOR_LABELS) * (last - column) / Math.max(1, last);
    }

    private static List<Node> nodes(Map<Place, Double> tops, Map<Place, Long> size, double scale, int last) {
        return tops.keySet().stream()
                .sorted(Comparator.comparing(Place::column).reversed().thenComparing(tops::get))
                .map(place -> {
                    double height = Math.max(1, size.get(place) * scale);
                    return new Node(
                            rounded(x(place.column(), last)),
                            rounded(tops.get(place)),
                            rounded(height),
                            rounded(tops.get(place) + Math.max(height / 2, 5) + 4),
                            shortened(place.name()),
                            place.name() + ": " + Figures.whole(size.get(place)) + " orders");
                })
                .toList();
    }

    private static List<Band> bands(Map<Flow, Long> flows, Map<Place, Double> tops, double scale, int last) {
        Map<Place, Double> leftFilled = new HashMap<>();
        Map<Place, Double> rightFilled = new HashMap<>();
        List<Band> bands = new ArrayList<>();
        List<Map.Entry<Flow, Long>> ordered = flows.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Flow, Long> entry) ->
                                -entry.getKey().from().column())
                        .thenComparing(entry -> tops.get(entry.getKey().from()))
                        .thenComparing(entry -> tops.get(entry.getKey().to())))
                .toList();
        for (Map.Entry<Flow, Long> entry : ordered) {
            Place from = entry.getKey().from();
            Place to = entry.getKey().to();
            double width = entry.getValue() * scale;
            double y1 = tops.get(from) + rightFilled.merge(from, width, Double::sum) - width / 2;
            double y2 = tops.get(to) + leftFilled.merge(to, width, Double::sum) - width / 2;
            double x1 = x(from.column(), last) + NODE;
            double x2 = x(to.column(), last);
            double middle = (x1 + x2) / 2;
            bands.add(new Band(
                    String.format(
                            Locale.ROOT,
                            "M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f",
                            x1,
                            y1,
                            middle,
                            y1,
                            middle,
                            y2,
                            x2,
                            y2),
                    rounded(Math.max(0.8, width)),
                    step(from.column()),
                    from.name(),
                    to.name(),
                    Figures.whole(entry.getValue()),
                    from.name() + " to " + to.name() + ": " + Figures.whole(entry.getValue()) + " orders"));
        }
        return bands;
    }

    private static List<Head> heads(int last) {
        List<Head> heads = new ArrayList<>();
        for (int column = last; column >= 0; column--) {
            heads.add(new Head(rounded(x(column, last)), column == 0 ? "" : step(column)));
        }
        return heads;
    }

    private static String step(int column) {
        return column == 1 ? "last touch" : column - 1 + " before it";
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= 22
                ? name
                : name.substring(0, name.offsetByCodePoints(0, 21)) + "…";
    }

    private static double rounded(double x) {
        return Math.round(x * 10) / 10.0;
    }
}
