package io.touchstock.app.cli;

import io.touchstock.attribution.aggregate.PeriodTotals;
import io.touchstock.attribution.aggregate.ReportPeriod;
import io.touchstock.attribution.aggregate.SumRules;
import io.touchstock.attribution.beam.Backfill;
import io.touchstock.attribution.beam.BackfillConfig;
import io.touchstock.attribution.beam.BackfillResult;
import io.touchstock.attribution.beam.EventLog;
import io.touchstock.attribution.calibration.Lift;
import io.touchstock.attribution.calibration.PeriodCredits;
import io.touchstock.attribution.journey.Observation;
import io.touchstock.attribution.learned.LearnedModel;
import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.FirstTouch;
import io.touchstock.attribution.model.PathStatistics;
import io.touchstock.attribution.report.OrderScore;
import io.touchstock.connectors.event.RowDimension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Has the journeys of events made and summed by the backfill: of the report's days, and of the days of each lift. What
 * has to be known of the journeys before they are summed takes a pass of its own.
 */
final class JourneyBatch {
    private static final String REPORT = "report";

    private final AttributeRequest request;
    private final List<Lift> lifts;
    private final Path workDir;
    private final BadRows badRows;
    private final PathCheck check;
    private final Consumer<String> progress;

    /** @param progress told what takes long */
    JourneyBatch(AttributeRequest request, List<Lift> lifts, Path workDir, BadRows badRows, Consumer<String> progress) {
        this.request = request;
        this.lifts = List.copyOf(lifts);
        this.workDir = workDir;
        this.badRows = badRows;
        this.check = new PathCheck(request, badRows);
        this.progress = progress;
    }

    JourneyFigures ofLog(EventLog log) {
        return figures(config -> Backfill.ofEventLog(log, config));
    }

    JourneyFigures ofObservations(Collection<Observation> observations) {
        return figures(config -> Backfill.ofObservations(observations, config));
    }

    private JourneyFigures figures(Function<BackfillConfig, BackfillResult> backfill) {
        ModelRequest models = request.models();
        boolean kept = TrainedModel.isKept(models.learnedModel());
        boolean training = models.asks(LearnedModel.NAME) && !kept;
        List<OrderScore> orders = List.of();
        TrainedModel learned = null;
        if (models.chooseOrder() || training) {
            BackfillConfig look = config("look", lookOnly());
            BackfillResult seen = backfill.apply(training ? look.keepingJourneys() : look);
            if (badRows.policy() == BadRows.Policy.FAIL) {
                seen.rejected().forEach(badRows::add);
            }
            PathStatistics paths = seen.totals().paths();
            if (models.chooseOrder() && !paths.isEmpty()) {
                ChosenOrder chosen = ChosenOrder.of(paths, models.options().seed());
                models = models.withMarkovOrder(chosen.order());
                orders = chosen.scores();
            }
            if (training && !paths.isEmpty()) {
                learned =
                        TrainedModel.trained(seen.journeys(), models.options().seed(), models.learnedModel(), progress);
            }
        }
        if (models.asks(LearnedModel.NAME) && kept) {
            learned = TrainedModel.kept(models.learnedModel());
        }
        BackfillConfig config = config("sums", sums(models, learned)).withPeriods(periods());
        BackfillResult result = backfill.apply(request.report().stock() == null ? config : config.keepingJourneys());
        return figures(result, models, orders, learned);
    }

    private JourneyFigures figures(
            BackfillResult result, ModelRequest models, List<OrderScore> orders, TrainedModel learned) {
        result.rejected().forEach(badRows::add);
        PeriodTotals totals = result.totals();
        return new JourneyFigures(
                models,
                check.checked(totals.paths()),
                models.names().stream().map(model -> attribution(totals, model)).toList(),
                totals.timeLags(),
                request.report().days().within(totals.firstDay(), totals.lastDay()),
                periodCredits(result),
                orders,
                learned == null ? null : learned.summary(),
                result.journeys());
    }

    private BackfillConfig config(String pass, SumRules sums) {
        return BackfillConfig.of(
                        request.rules(),
                        sums,
                        Runtime.getRuntime().availableProcessors(),
                        Folders.created(workDir.resolve(pass)))
                .withPeriods(periods().subList(0, 1));
    }

    /** Counts paths and no more. */
    private SumRules lookOnly() {
        return SumRules.of(
                        request.zone(),
                        List.of(RowDimension.CHANNEL),
                        List.of(FirstTouch.NAME),
                        request.models().options(),
                        0)
                .sparing();
    }

    private SumRules sums(ModelRequest models, TrainedModel learned) {
        RowDimension rows = request.report().rows();
        SumRules sums = SumRules.of(
                        request.zone(),
                        rows == RowDimension.CHANNEL
                                ? List.of(RowDimension.CHANNEL)
                                : List.of(RowDimension.CHANNEL, rows),
                        models.names().stream()
                                .filter(name -> !name.equals(LearnedModel.NAME))
                                .toList(),
                        models.options(),
                        request.report().replicates())
                .sparing();
        return learned == null ? sums : sums.with(learned.model());
    }

    private List<ReportPeriod> periods() {
        DayRange days = request.report().days();
        List<ReportPeriod> periods = new ArrayList<>();
        periods.add(new ReportPeriod(REPORT, days.from(), days.to()));
        lifts.stream()
                .map(lift -> new ReportPeriod(lift.from() + ".." + lift.to(), lift.from(), lift.to()))
                .distinct()
                .forEach(periods::add);
        return periods;
    }

    private Attribution attribution(PeriodTotals totals, String model) {
        return totals.attribution(model, request.report().rows());
    }

    /** Days without a single conversion are taken for days that the data does not cover. */
    private PeriodCredits periodCredits(BackfillResult result) {
        return (model, from, to) -> result.byPeriod().entrySet().stream()
                .filter(period -> from.equals(period.getKey().from())
                        && to.equals(period.getKey().to()))
                .map(period -> period.getValue())
                .filter(totals -> totals.paths().conversions() > 0)
                .findFirst()
                .map(totals -> attribution(totals, model));
    }
}
