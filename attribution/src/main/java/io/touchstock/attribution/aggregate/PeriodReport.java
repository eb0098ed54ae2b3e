package io.touchstock.attribution.aggregate;

import io.touchstock.attribution.model.AttributionModel;
import io.touchstock.attribution.model.ChannelCredit;
import io.touchstock.attribution.model.ModelOptions;
import io.touchstock.attribution.model.Models;
import io.touchstock.connectors.event.AttributionRow;
import io.touchstock.connectors.event.RowDimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The attribution rows of a period. Models that look at one journey at a time come from the sums of credits and are
 * told by channel and by campaign; the others are solved from the path counts and told by channel.
 */
public final class PeriodReport {

    private static final double MICROS_PER_UNIT = 1e6;
    private static final Comparator<AttributionRow> ORDER = Comparator.comparing(AttributionRow::channel)
            .thenComparing(AttributionRow::campaign, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final LocalDate from;
    private final LocalDate to;
    private final PeriodTotals totals;
    private final Map<Place, Long> spend = new HashMap<>();

    private record Place(String channel, String campaign) {}

    private PeriodReport(LocalDate from, LocalDate to, PeriodTotals totals) {
        this.from = from;
        this.to = to;
        this.totals = totals;
        totals.spendMicros().forEach((key, costMicros) -> {
            spend.merge(new Place(key.channel(), null), costMicros, Math::addExact);
            if (key.campaign() != null) {
                spend.merge(new Place(key.channel(), key.campaign()), costMicros, Math::addExact);
            }
        });
    }

    /**
     * One row a model and channel, and one a model, channel and campaign where the model can tell; by model in the
     * order given, then by channel and campaign. Places with spend or former credit have rows even if they earn
     * nothing.
     *
     * @param from first day
     * @param to last day, inclusive
     */
    public static List<AttributionRow> rows(
            LocalDate from, LocalDate to, PeriodTotals totals, List<String> models, ModelOptions options) {
        PeriodReport report = new PeriodReport(from, to, totals);
        return models.stream()
                .flatMap(model -> Models.JOURNEY_LEVEL_NAMES.contains(model)
                        ? report.fromCredits(model)
                        : report.fromPaths(Models.named(model, options)))
                .toList();
    }

    private Stream<AttributionRow> fromCredits(String model) {
        Map<Place, CreditTotals> sums = new HashMap<>();
        totals.credits().forEach((key, credit) -> {
            CreditTotals own = key.model().equals(model) ? credit : CreditTotals.NONE;
            sums.merge(new Place(key.channel(), null), own, CreditTotals::plus);
            if (key.campaign() != null) {
                sums.merge(new Place(key.channel(), key.campaign()), own, CreditTotals::plus);
            }
        });
        spend.keySet().forEach(place -> sums.putIfAbsent(place, CreditTotals.NONE));
        totals.paths().channels().forEach(channel -> sums.putIfAbsent(new Place(channel, null), CreditTotals.NONE));
        List<AttributionRow> rows = new ArrayList<>();
        sums.forEach((place, sum) -> rows.add(row(model, place, sum.exactConversions(), sum.valueMicros(), null)));
        long untouched = totals.paths().untouched().conversions();
        if (untouched != 0) {
            rows.add(row(
                    model,
                    new Place(ChannelCredit.NO_TOUCHPOINT, null),
                    (double) untouched,
                    totals.paths().untouched().valueMicros(),
                    null));
        }
        return rows.stream().sorted(ORDER);
    }

    private Stream<AttributionRow> fromPaths(AttributionModel model) {
        Set<String> silent = new HashSet<>();
        totals.credits().keySet().forEach(key -> silent.add(key.channel()));
        spend.keySet().forEach(place -> silent.add(place.channel()));
        List<AttributionRow> rows = new ArrayList<>();
        for (ChannelCredit credit : model.attribute(totals.paths()).credits()) {
            silent.remove(credit.channel());
            rows.add(row(
                    model.name(),
                    new Place(credit.channel(), null),
                    credit.conversions(),
                    Math.round(credit.value() * MICROS_PER_UNIT),
                    credit.removalEffect()));
        }
        silent.forEach(channel -> rows.add(row(model.name(), new Place(channel, null), 0, 0, 0.0)));
        return rows.stream().sorted(ORDER);
    }

    private AttributionRow row(String model, Place place, double conversions, long valueMicros, Double removalEffect) {
        return new AttributionRow(
                from,
                to,
                model,
                place.channel(),
                place.campaign(),
                conversions,
                valueMicros,
                removalEffect,
                spend.get(place),
                place.campaign() == null ? RowDimension.CHANNEL : RowDimension.CHANNEL_CAMPAIGN,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
