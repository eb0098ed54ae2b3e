package io.touchstock.inventory.ortools;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import io.touchstock.inventory.promotion.ScheduleChoice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Set packing with a budget: a 0-1 variable a candidate, a row an item, a slot and the budget, solved by the branch and
 * cut of SCIP. One thread and no randomness: the same candidates give the same choice, unless the time runs out.
 */
public final class MixedIntegerChoice implements ScheduleChoice {

    private static final Logger LOG = LoggerFactory.getLogger(MixedIntegerChoice.class);
    private static final double MICROS = 1e6;
    private static final double RELATIVE_GAP = 1e-6;

    private final Duration mostTime;

    private MixedIntegerChoice(Duration mostTime) {
        this.mostTime = mostTime;
    }

    /**
     * Loads the library; empty where it has no native part for the platform.
     *
     * @param mostTime after which the best so far is taken, with its bound
     */
    public static Optional<ScheduleChoice> load(Duration mostTime) {
        try {
            Loader.loadNativeLibraries();
            return Optional.of(new MixedIntegerChoice(mostTime));
        } catch (UnsatisfiedLinkError | RuntimeException e) {
            LOG.warn(
                    "OR-Tools cannot be loaded here, plans that share limits are only approximate: {}", e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public Chosen choose(List<Candidate> candidates, List<Integer> slotCapacities, long budgetMicros) {
        MPSolver solver = MPSolver.createSolver("SCIP");
        if (solver == null) {
            return null;
        }
        try {
            return solved(solver, candidates, slotCapacities, budgetMicros);
        } finally {
            solver.delete();
        }
    }

    private Chosen solved(
            MPSolver solver, List<Candidate> candidates, List<Integer> slotCapacities, long budgetMicros) {
        solver.setTimeLimit(mostTime.toMillis());
        MPVariable[] chosen = new MPVariable[candidates.size()];
        MPObjective objective = solver.objective();
        Map<Integer, MPConstraint> items = new HashMap<>();
        Map<Integer, MPConstraint> slots = new HashMap<>();
        MPConstraint budget = budgetMicros == Long.MAX_VALUE
                ? null
                : solver.makeConstraint(Double.NEGATIVE_INFINITY, budgetMicros / MICROS);
        for (int i = 0; i < chosen.length; i++) {
            Candidate candidate = candidates.get(i);
            chosen[i] = solver.makeBoolVar("");
            objective.setCoefficient(chosen[i], candidate.gainMicros() / MICROS);
            items.computeIfAbsent(candidate.item(), item -> solver.makeConstraint(0, 1))
                    .setCoefficient(chosen[i], 1);
            for (int slot : candidate.slots()) {
                slots.computeIfAbsent(slot, number -> solver.makeConstraint(0, slotCapacities.get(number)))
                        .setCoefficient(chosen[i], 1);
            }
            if (budget != null) {
                budget.setCoefficient(chosen[i], candidate.spentMicros() / MICROS);
            }
        }
        objective.setMaximization();
        MPSolver.ResultStatus status = status(solver);
        if (status != MPSolver.ResultStatus.OPTIMAL && status != MPSolver.ResultStatus.FEASIBLE) {
            return null;
        }
        List<Integer> picked = new ArrayList<>();
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i].solutionValue() > 0.5) {
                picked.add(i);
            }
        }
        return new Chosen(picked, objective.bestBound() * MICROS);
    }

    private static MPSolver.ResultStatus status(MPSolver solver) {
        MPSolverParameters parameters = new MPSolverParameters();
        try {
            parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, RELATIVE_GAP);
            return solver.solve(parameters);
        } finally {
            parameters.delete();
        }
    }
}
