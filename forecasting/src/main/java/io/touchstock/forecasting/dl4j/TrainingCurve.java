package io.touchstock.forecasting.dl4j;

import io.touchstock.forecasting.model.TrainingListener;
import io.touchstock.forecasting.model.TrainingProgress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The curves of all members as one. */
final class TrainingCurve {
    private final NetworkPlan plan;
    private final TrainingListener listener;
    private final List<TrainingProgress> points = Collections.synchronizedList(new ArrayList<>());
    private final int[] steps;

    TrainingCurve(NetworkPlan plan, TrainingListener listener) {
        this.plan = plan;
        this.listener = listener;
        this.steps = new int[plan.members()];
    }

    /** Hears of one member and tells of all. */
    TrainingListener of(int member) {
        return progress -> add(member, progress);
    }

    private synchronized void add(int member, TrainingProgress progress) {
        steps[member] = progress.step();
        int done = 0;
        for (int each : steps) {
            done += each;
        }
        TrainingProgress all = new TrainingProgress(
                done,
                plan.steps() * plan.members(),
                progress.loss(),
                progress.validationScore(),
                progress.bestScore(),
                progress.elapsed());
        points.add(all);
        listener.progressed(all);
    }

    List<TrainingProgress> points() {
        return List.copyOf(points);
    }
}
