package io.touchstock.attribution.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * The reference for every model that needs no times: definitions spelled out, journeys one by one, all orders of the
 * channels enumerated. Two figures a channel: conversions, and value in millionths.
 */
final class NaiveModels {

    private static final int CONVERSIONS = 0;
    private static final int MICROS = 1;

    private NaiveModels() {}

    static Map<String, double[]> credits(String model, PathStatistics paths) {
        return switch (model) {
            case "first" -> oneTouch(paths, path -> path.get(0));
            case "last" -> oneTouch(paths, path -> path.get(path.size() - 1));
            case "last-non-direct" -> oneTouch(paths, NaiveModels::lastOfOthersThanDirect);
            case "linear" -> linear(paths);
            case "position" -> position(paths);
            case "markov" -> markov(paths);
            case "shapley" -> byOrders(paths, NaiveModels::count, false);
            case "shapley-ordered" -> ordered(paths);
            case "shapley-rate" -> byOrders(paths, NaiveModels::rate, true);
            default -> throw new IllegalArgumentException("no reference for model " + model);
        };
    }

    private interface Choice {
        String from(List<String> path);
    }

    private static Map<String, double[]> oneTouch(PathStatistics paths, Choice choice) {
        Map<String, double[]> credits = new TreeMap<>();
        touched(paths).forEach(path -> add(credits, choice.from(path.channels()), 1, path));
        return credits;
    }

    private static String lastOfOthersThanDirect(List<String> path) {
        List<String> others = new ArrayList<>(path);
        others.removeIf(channel -> channel.equals("Direct"));
        List<String> kept = others.isEmpty() ? path : others;
        return kept.get(kept.size() - 1);
    }

    private static Map<String, double[]> linear(PathStatistics paths) {
        Map<String, double[]> credits = new TreeMap<>();
        for (PathCount path : touched(paths)) {
            path.channels()
                    .forEach(channel ->
                            add(credits, channel, 1.0 / path.channels().size(), path));
        }
        return credits;
    }

    private static Map<String, double[]> position(PathStatistics paths) {
        Map<String, double[]> credits = new TreeMap<>();
        for (PathCount path : touched(paths)) {
            List<String> channels = path.channels();
            if (channels.size() == 1) {
                add(credits, channels.get(0), 1, path);
            } else {
                double end = channels.size() == 2 ? 0.5 : 0.4;
                add(credits, channels.get(0), end, path);
                add(credits, channels.get(channels.size() - 1), end, path);
                channels.subList(1, channels.size() - 1)
                        .forEach(channel -> add(credits, channel, 0.2 / (channels.size() - 2), path));
            }
        }
        return credits;
    }

    private static Map<String, double[]> markov(PathStatistics paths) {
        NaiveMarkov chain = new NaiveMarkov(paths, 1);
        Map<String, double[]> credits = new TreeMap<>();
        paths.channels()
                .forEach(channel ->
                        credits.put(channel, new double[] {chain.removalEffect(channel), chain.valueLost(channel)}));
        scale(credits, paths);
        return credits;
    }

    /** The table of Zhao, Mahboobi and Bagheri 2018, summed over the touchpoints. */
    private static Map<String, double[]> ordered(PathStatistics paths) {
        Map<String, double[]> credits = new TreeMap<>();
        orderedTable(paths)
                .forEach((channel, places) -> places.values().forEach(place -> {
                    double[] sum = credits.computeIfAbsent(channel, unused -> new double[2]);
                    sum[CONVERSIONS] += place[CONVERSIONS];
                    sum[MICROS] += place[MICROS];
                }));
        return credits;
    }

    /** By channel and place: the sum over all sets S that hold the channel of what it earned there, over |S|. */
    static Map<String, Map<Integer, double[]>> orderedTable(PathStatistics paths) {
        List<String> channels = paths.channels();
        Map<String, Map<Integer, double[]>> table = new TreeMap<>();
        for (int coalition = 1; coalition < 1 << channels.size(); coalition++) {
            Set<String> set = new HashSet<>();
            for (int channel = 0; channel < channels.size(); channel++) {
                if ((coalition & 1 << channel) != 0) {
                    set.add(channels.get(channel));
                }
            }
            for (PathCount path : touched(paths)) {
                for (int place = 0;
                        place < path.channels().size() && set.equals(Set.copyOf(path.channels()));
                        place++) {
                    String channel = path.channels().get(place);
                    long times =
                            path.channels().stream().filter(channel::equals).count();
                    double[] cell = table.computeIfAbsent(channel, unused -> new TreeMap<>())
                            .computeIfAbsent(place + 1, unused -> new double[2]);
                    cell[CONVERSIONS] += (double) path.conversions() / set.size() / times;
                    cell[MICROS] += (double) path.valueMicros() / set.size() / times;
                }
            }
        }
        return table;
    }

    private interface Worth {
        double of(PathStatistics paths, Set<String> coalition, ToDoubleFunction<PathCount> figure);
    }

    private static double count(PathStatistics paths, Set<String> coalition, ToDoubleFunction<PathCount> figure) {
        return paths.paths()
                .filter(path -> !path.channels().isEmpty() && coalition.containsAll(path.channels()))
                .mapToDouble(figure)
                .sum();
    }

    private static double rate(PathStatistics paths, Set<String> coalition, ToDoubleFunction<PathCount> figure) {
        double journeys = count(paths, coalition, path -> (double) path.journeys());
        return journeys == 0 ? 0 : count(paths, coalition, figure) / journeys;
    }

    private static Map<String, double[]> byOrders(PathStatistics paths, Worth worth, boolean scaled) {
        Map<String, double[]> credits = new TreeMap<>();
        List<List<String>> orders = orders(paths.channels());
        Map<Set<String>, double[]> known = new HashMap<>();
        for (List<String> order : orders) {
            Set<String> joined = new HashSet<>();
            double[] before = {0, 0};
            for (String channel : order) {
                joined.add(channel);
                double[] after = known.computeIfAbsent(Set.copyOf(joined), coalition -> new double[] {
                    worth.of(paths, coalition, path -> (double) path.conversions()),
                    worth.of(paths, coalition, path -> (double) path.valueMicros())
                });
                double[] credit = credits.computeIfAbsent(channel, unused -> new double[2]);
                credit[CONVERSIONS] += (after[CONVERSIONS] - before[CONVERSIONS]) / orders.size();
                credit[MICROS] += (after[MICROS] - before[MICROS]) / orders.size();
                before = after;
            }
        }
        if (scaled) {
            scale(credits, paths);
        }
        return credits;
    }

    private static List<List<String>> orders(List<String> channels) {
        if (channels.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> orders = new ArrayList<>();
        for (List<String> shorter : orders(channels.subList(1, channels.size()))) {
            for (int place = 0; place <= shorter.size(); place++) {
                List<String> order = new ArrayList<>(shorter);
                order.add(place, channels.get(0));
                orders.add(order);
            }
        }
        return orders;
    }

    private static void scale(Map<String, double[]> credits, PathStatistics paths) {
        double[] totals = new double[2];
        for (PathCount path : touched(paths)) {
            totals[CONVERSIONS] += path.conversions();
            totals[MICROS] += path.valueMicros();
        }
        for (int figure = CONVERSIONS; figure <= MICROS; figure++) {
            int column = figure;
            double sum = credits.values().stream()
                    .mapToDouble(credit -> credit[column])
                    .sum();
            credits.values().forEach(credit -> credit[column] *= totals[column] == 0 ? 0 : totals[column] / sum);
        }
    }

    private static List<PathCount> touched(PathStatistics paths) {
        return paths.paths()
                .filter(path -> path.conversions() > 0 && !path.channels().isEmpty())
                .toList();
    }

    private static void add(Map<String, double[]> credits, String channel, double share, PathCount path) {
        double[] credit = credits.computeIfAbsent(channel, unused -> new double[2]);
        credit[CONVERSIONS] += share * path.conversions();
        credit[MICROS] += share * path.valueMicros();
    }
}
