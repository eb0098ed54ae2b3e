package io.touchstock.attribution.model;

import java.util.function.IntToDoubleFunction;

/**
 * What each player of a cooperative game brings to a coalition on average over all orders in which players can join
 * (Shapley 1953, "A Value for n-Person Games"). Exact: it asks for the worth of every coalition.
 */
public final class ShapleyValue {

    /** Beyond as many players the 2ⁿ coalitions are too many. */
    public static final int MAX_PLAYERS = 20;

    private ShapleyValue() {}

    /**
     * The values of all players; their sum is the worth of all together less that of nobody.
     *
     * @param players 0 to {@link #MAX_PLAYERS}
     * @param worth of a coalition: bit i is set if player i takes part; asked once for each coalition
     * @throws IllegalArgumentException if there are too many players
     */
    public static double[] exact(int players, IntToDoubleFunction worth) {
        if (players < 0 || players > MAX_PLAYERS) {
            throw new IllegalArgumentException("players is " + players + ", 0 to " + MAX_PLAYERS
                    + " is possible; group channels, or use the worth by count, which needs no coalitions");
        }
        int coalitions = 1 << players;
        double[] worths = new double[coalitions];
        for (int coalition = 0; coalition < coalitions; coalition++) {
            worths[coalition] = worth.applyAsDouble(coalition);
        }
        double[] weights = weightsBySize(players);
        double[] values = new double[players];
        for (int player = 0; player < players; player++) {
            int self = 1 << player;
            for (int others = 0; others < coalitions; others++) {
                if ((others & self) == 0) {
                    values[player] += weights[Integer.bitCount(others)] * (worths[others | self] - worths[others]);
                }
            }
        }
        return values;
    }

    /** Share of the orders in which exactly a given coalition of that size stands before a player. */
    private static double[] weightsBySize(int players) {
        double[] weights = new double[players];
        double weight = 1.0 / players;
        for (int size = 0; size < players; size++) {
            weights[size] = weight;
            weight *= (size + 1.0) / (players - 1.0 - size);
        }
        return weights;
    }
}
