package io.touchstock.attribution.model;

import java.util.BitSet;
import java.util.function.ToDoubleFunction;

/** Games among the same players, told by what a coalition is worth as one player after the other joins it. */
@FunctionalInterface
interface JoiningWorth {

    /** Tells the visitor the worths along each rotation of an order of all players, 0 to n - 1. */
    void alongRotations(int[] order, Visitor visitor);

    /** Sees the worths along one rotation, which begins with the player at place {@code rotation} of the order. */
    @FunctionalInterface
    interface Visitor {

        /**
         * Takes worths in; the arrays may be used again for the next rotation.
         *
         * @param fromFront by game, then by k from 0 to n: the worth of the first k players
         * @param fromBack by game, then by k from 0 to n: the worth of the last k players
         */
        void visit(int rotation, double[][] fromFront, double[][] fromBack);
    }

    /** One game, given by the worth of any coalition: bit i is set if player i takes part. */
    static JoiningWorth of(ToDoubleFunction<BitSet> worth) {
        return (order, visitor) -> {
            int players = order.length;
            double[][] fromFront = new double[1][players + 1];
            double[][] fromBack = new double[1][players + 1];
            for (int rotation = 0; rotation < players; rotation++) {
                BitSet front = new BitSet(players);
                BitSet back = new BitSet(players);
                fromFront[0][0] = worth.applyAsDouble(front);
                fromBack[0][0] = worth.applyAsDouble(back);
                for (int joined = 1; joined <= players; joined++) {
                    front.set(order[(rotation + joined - 1) % players]);
                    back.set(order[(rotation + players - joined) % players]);
                    fromFront[0][joined] = worth.applyAsDouble(front);
                    fromBack[0][joined] = worth.applyAsDouble(back);
                }
                visitor.visit(rotation, fromFront, fromBack);
            }
        };
    }
}
