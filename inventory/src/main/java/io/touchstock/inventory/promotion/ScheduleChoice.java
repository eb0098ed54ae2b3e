package io.touchstock.inventory.promotion;

import java.util.List;

/** Picks, of the schedules that each article could have, those that together add most and share what is shared. */
public interface ScheduleChoice {

    /**
     * At most one candidate an item, within the slots and the budget.
     *
     * @param slotCapacities how many of the chosen may take each slot, by its number
     * @param budgetMicros that the chosen may spend together; {@link Long#MAX_VALUE} for any amount
     * @return null if nothing could be found
     */
    Chosen choose(List<Candidate> candidates, List<Integer> slotCapacities, long budgetMicros);

    /**
     * A schedule that an item could have.
     *
     * @param item by number
     * @param gainMicros above 0
     * @param slots by number: those of its category in its periods
     */
    record Candidate(int item, double gainMicros, double spentMicros, List<Integer> slots) {

        public Candidate {
            slots = List.copyOf(slots);
        }
    }

    /**
     * What was picked.
     *
     * @param candidates by their place in the list
     * @param boundMicros no choice among the candidates adds more
     */
    record Chosen(List<Integer> candidates, double boundMicros) {

        public Chosen {
            candidates = List.copyOf(candidates);
        }
    }
}
