package io.touchstock.inventory.promotion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lists what every article could do and has a {@link ScheduleChoice} pick. */
final class ExactChoice {

    private static final int MOST_OF_AN_ITEM = 20_000;
    private static final int MOST_OF_ALL = 200_000;

    private final List<CategoryItem> items;
    private final SharedLimits limits;
    private final List<List<CandidateSchedules.Entry>> entries;

    private ExactChoice(List<CategoryItem> items, SharedLimits limits, List<List<CandidateSchedules.Entry>> entries) {
        this.items = items;
        this.limits = limits;
        this.entries = entries;
    }

    /** Schedules of each item, what they gain beyond the margin without promotions, and how much all could at most. */
    record Picked(List<List<Window>> windows, double gainMicros, double boundGainMicros) {}

    /** Null if there are too many to list, or none is found. */
    static Picked of(List<CategoryItem> items, SharedLimits limits, List<PriceModel> models, ScheduleChoice choice) {
        List<List<CandidateSchedules.Entry>> entries = new ArrayList<>();
        int count = 0;
        for (CategoryItem item : items) {
            PromotionLimits own = item.problem().limits();
            // The shared budget bounds each item too, which leaves fewer to list.
            PriceModel bounded = new PriceModel(item.problem()
                    .withLimits(own.withBudget(
                            Math.min(own.budgetMicros(), limits.budgetMicros()), own.fixedCostMicros())));
            List<CandidateSchedules.Entry> of = CandidateSchedules.of(bounded, item.average(), MOST_OF_AN_ITEM);
            count += of == null ? 0 : of.size();
            if (of == null || count > MOST_OF_ALL) {
                return null;
            }
            entries.add(of);
        }
        return new ExactChoice(items, limits, entries).picked(choice);
    }

    private Picked picked(ScheduleChoice choice) {
        List<ScheduleChoice.Candidate> candidates = new ArrayList<>();
        List<CandidateSchedules.Entry> places = new ArrayList<>();
        Map<String, Integer> slots = new HashMap<>();
        List<Integer> capacities = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            for (CandidateSchedules.Entry entry : entries.get(i)) {
                candidates.add(new ScheduleChoice.Candidate(
                        i,
                        entry.gainMicros(),
                        entry.spentMicros(),
                        slots(slots, capacities, items.get(i), entry.windows())));
                places.add(entry);
            }
        }
        ScheduleChoice.Chosen chosen = choice.choose(candidates, capacities, limits.budgetMicros());
        if (chosen == null) {
            return null;
        }
        List<List<Window>> windows = new ArrayList<>(Collections.nCopies(items.size(), List.of()));
        Map<Integer, Integer> used = new HashMap<>();
        double spent = 0;
        double gained = 0;
        for (int at : chosen.candidates()) {
            ScheduleChoice.Candidate candidate = candidates.get(at);
            windows.set(candidate.item(), places.get(at).windows());
            candidate.slots().forEach(slot -> used.merge(slot, 1, Integer::sum));
            spent += candidate.spentMicros();
            gained += candidate.gainMicros();
        }
        if (spent > limits.budgetMicros() * (1 + 1e-9)
                || used.entrySet().stream().anyMatch(slot -> slot.getValue() > capacities.get(slot.getKey()))) {
            return null;
        }
        return new Picked(windows, gained, chosen.boundMicros());
    }

    private List<Integer> slots(
            Map<String, Integer> numbers, List<Integer> capacities, CategoryItem item, List<Window> windows) {
        List<Integer> taken = new ArrayList<>();
        for (Window window : windows) {
            for (int day = item.dayOf(window.start()); day < item.dayOf(window.end()); day++) {
                int number = numbers.computeIfAbsent(item.category() + '@' + day, key -> numbers.size());
                if (number == capacities.size()) {
                    capacities.add(limits.room(item.category(), day));
                }
                taken.add(number);
            }
        }
        return taken;
    }
}
