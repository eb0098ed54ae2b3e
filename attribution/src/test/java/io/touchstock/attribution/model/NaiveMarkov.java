package io.touchstock.attribution.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The reference: states as lists of channels, self-loops kept, and for each removed channel the whole chain solved anew
 * by Gauss–Jordan elimination.
 */
final class NaiveMarkov {

    private static final List<String> START = List.of("(start)");

    private static final String NOTHING = "(nothing)";

    private final int order;
    private final Map<List<String>, Map<List<String>, Double>> steps = new LinkedHashMap<>();
    private final Map<List<String>, Double> conversions = new LinkedHashMap<>();
    private final Map<List<String>, Double> values = new LinkedHashMap<>();
    private final Map<List<String>, Double> leaving = new LinkedHashMap<>();

    NaiveMarkov(PathStatistics statistics, int order) {
        this.order = order;
        leaving.put(START, 0.0);
        statistics.paths().forEach(this::walk);
    }

    private void walk(PathCount path) {
        List<String> from = START;
        double journeys = path.journeys();
        int size = path.channels().size();
        for (int window = 0; size > 0 && window <= Math.max(0, size - order); window++) {
            List<String> to = path.channels().subList(window, Math.min(size, window + order));
            steps.computeIfAbsent(from, unused -> new LinkedHashMap<>()).merge(to, journeys, Double::sum);
            leaving.merge(from, journeys, Double::sum);
            from = to;
        }
        leaving.merge(from, journeys, Double::sum);
        conversions.merge(from, (double) path.conversions(), Double::sum);
        values.merge(from, size == 0 ? 0.0 : (double) path.valueMicros(), Double::sum);
    }

    double probability() {
        return solve(conversions, NOTHING);
    }

    double removalEffect(String channel) {
        return probability() == 0 ? 0 : 1 - solve(conversions, channel) / probability();
    }

    double valueLost(String channel) {
        return solve(values, NOTHING) - solve(values, channel);
    }

    private double solve(Map<List<String>, Double> ends, String removed) {
        List<List<String>> states = new ArrayList<>(leaving.keySet());
        states.removeIf(state -> state.contains(removed));
        int size = states.size();
        double[][] system = new double[size][size + 1];
        for (int row = 0; row < size; row++) {
            List<String> state = states.get(row);
            double total = Math.max(leaving.get(state), 1e-300);
            system[row][row] = 1;
            system[row][size] = ends.getOrDefault(state, 0.0) / total;
            for (Map.Entry<List<String>, Double> step :
                    steps.getOrDefault(state, Map.of()).entrySet()) {
                int column = states.indexOf(step.getKey());
                if (column >= 0) {
                    system[row][column] -= step.getValue() / total;
                }
            }
        }
        eliminate(system);
        return system[states.indexOf(START)][size];
    }

    private static void eliminate(double[][] system) {
        int size = system.length;
        for (int pivot = 0; pivot < size; pivot++) {
            int best = pivot;
            for (int row = pivot; row < size; row++) {
                best = Math.abs(system[row][pivot]) > Math.abs(system[best][pivot]) ? row : best;
            }
            double[] swapped = system[pivot];
            system[pivot] = system[best];
            system[best] = swapped;
            double scale = system[pivot][pivot];
            for (int column = 0; column <= size; column++) {
                system[pivot][column] /= scale;
            }
            for (int row = 0; row < size; row++) {
                double factor = system[row][pivot];
                for (int column = 0; row != pivot && column <= size; column++) {
                    system[row][column] -= factor * system[pivot][column];
                }
            }
        }
    }
}
