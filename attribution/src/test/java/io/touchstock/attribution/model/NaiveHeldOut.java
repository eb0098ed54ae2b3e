package io.touchstock.attribution.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The reference: every journey is a list of words that is foretold, word by word, from the journeys of other folds. */
final class NaiveHeldOut {

    private NaiveHeldOut() {}

    static double logLikelihood(PathStatistics paths, int order, long seed) {
        List<List<List<String>>> journeysByFold = new ArrayList<>();
        for (int fold = 0; fold < MarkovOrderChoice.FOLDS; fold++) {
            journeysByFold.add(new ArrayList<>());
        }
        JourneyFolds folds = new JourneyFolds(MarkovOrderChoice.FOLDS, seed);
        List<String> names = paths.channels();
        for (PathCount path : paths) {
            int[] codes = path.channels().stream().mapToInt(names::indexOf).toArray();
            long key = folds.key(codes, names);
            addJourneys(journeysByFold, path.channels(), "(conversion)", folds.deal(key, 1, path.conversions()));
            addJourneys(journeysByFold, path.channels(), "(null)", folds.deal(key, 2, path.nulls()));
        }
        double sum = 0;
        for (int heldOut = 0; heldOut < journeysByFold.size(); heldOut++) {
            Map<List<String>, Map<String, Integer>> seen = new HashMap<>();
            for (int fold = 0; fold < journeysByFold.size(); fold++) {
                if (fold != heldOut) {
                    journeysByFold.get(fold).forEach(journey -> count(journey, order, seen));
                }
            }
            for (List<String> journey : journeysByFold.get(heldOut)) {
                for (int at = 0; at < journey.size(); at++) {
                    Map<String, Integer> next = seen.getOrDefault(memory(journey, at, order), Map.of());
                    double all =
                            next.values().stream().mapToInt(Integer::intValue).sum();
                    double possible = names.size() + 2;
                    sum += Math.log((next.getOrDefault(journey.get(at), 0) + 0.5) / (all + 0.5 * possible));
                }
            }
        }
        return sum;
    }

    private static void addJourneys(
            List<List<List<String>>> journeysByFold, List<String> channels, String end, long[] dealt) {
        List<String> journey = new ArrayList<>(channels);
        journey.add(end);
        for (int fold = 0; fold < dealt.length; fold++) {
            for (long times = 0; times < dealt[fold]; times++) {
                journeysByFold.get(fold).add(journey);
            }
        }
    }

    private static void count(List<String> journey, int order, Map<List<String>, Map<String, Integer>> seen) {
        for (int at = 0; at < journey.size(); at++) {
            seen.computeIfAbsent(memory(journey, at, order), unused -> new HashMap<>())
                    .merge(journey.get(at), 1, Integer::sum);
        }
    }

    private static List<String> memory(List<String> journey, int at, int order) {
        return journey.subList(Math.max(0, at - order), at);
    }
}
