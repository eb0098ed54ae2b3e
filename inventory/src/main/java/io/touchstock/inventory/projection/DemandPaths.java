package io.touchstock.inventory.projection;

import java.util.Arrays;
import java.util.List;

/**
 * Demand as sample paths of a forecast: equally likely courses over the same days. They carry what quantiles per day
 * cannot say, how the days hang together. Immutable.
 */
public final class DemandPaths {

    private final List<double[]> paths;

    private DemandPaths(List<double[]> paths) {
        this.paths = paths;
    }

    /**
     * By the units of each day, one array a path.
     *
     * @param unitsByDay at least one path, all of one length; a fraction of a unit is sold with that probability
     * @throws IllegalArgumentException if there is none, lengths differ, or an amount is not within 0 …
     *     {@value DemandDistribution#MOST_UNITS_A_DAY}
     */
    public static DemandPaths of(List<double[]> unitsByDay) {
        if (unitsByDay.isEmpty()) {
            throw new IllegalArgumentException("no path of demand is given; a projection needs at least one");
        }
        int days = unitsByDay.get(0).length;
        for (double[] path : unitsByDay) {
            if (path.length != days) {
                throw new IllegalArgumentException(
                        "one path has " + days + " days, another " + path.length + "; all must cover the same days");
            }
            for (double units : path) {
                if (!(units >= 0 && units <= DemandDistribution.MOST_UNITS_A_DAY)) {
                    throw new IllegalArgumentException("a path asks for " + units
                            + " units a day; it lies between 0 and " + DemandDistribution.MOST_UNITS_A_DAY);
                }
            }
        }
        return new DemandPaths(unitsByDay.stream().map(double[]::clone).toList());
    }

    /** How many days each path covers. */
    public int days() {
        return paths.get(0).length;
    }

    List<DemandScenario> scenarios() {
        return paths.stream()
                .map(path -> new DemandScenario(
                        1.0 / paths.size(),
                        Arrays.stream(path)
                                .mapToObj(DemandDistribution::exactly)
                                .toList()))
                .toList();
    }
}
