package io.touchstock.attribution.report;

import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.ChannelCredit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What each channel earns under each model, side by side.
 *
 * @param models in the order asked for
 * @param rows the channel with the most conversions first, on average over the models that credit none with less than
 *     nothing; of equals the alphabetically first; conversions without a touchpoint come last
 */
public record ModelComparison(List<String> models, List<Row> rows) {

    public ModelComparison {
        models = List.copyOf(models);
        rows = List.copyOf(rows);
    }

    /**
     * One channel.
     *
     * @param channel the channel, or {@link ChannelCredit#NO_TOUCHPOINT}
     * @param credits one a model, in the order of the models
     */
    public record Row(String channel, List<ChannelCredit> credits) {

        public Row {
            credits = List.copyOf(credits);
        }

        /** Whether these are the conversions that no touchpoint led to. */
        public boolean withoutTouchpoint() {
            return channel.equals(ChannelCredit.NO_TOUCHPOINT);
        }

        /** Average of the models' conversions, those of some models left out. */
        double meanConversionsWithout(Set<String> models) {
            return credits.stream()
                    .filter(credit -> !models.contains(credit.model()))
                    .mapToDouble(ChannelCredit::conversions)
                    .average()
                    .orElse(0);
        }

        /** How far the models are apart: the largest credit of conversions less the smallest. */
        public double spread() {
            double largest = credits.stream()
                    .mapToDouble(ChannelCredit::conversions)
                    .max()
                    .orElse(0);
            double smallest = credits.stream()
                    .mapToDouble(ChannelCredit::conversions)
                    .min()
                    .orElse(0);
            return largest - smallest;
        }

        /** Removal effect, 0 to 1, of the first model that has one; null if none has. */
        public Double removalEffect() {
            return credits.stream()
                    .map(ChannelCredit::removalEffect)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
    }

    static ModelComparison of(List<Attribution> attributions) {
        Map<String, Map<String, ChannelCredit>> byChannel = new TreeMap<>();
        for (Attribution attribution : attributions) {
            for (ChannelCredit credit : attribution.credits()) {
                byChannel
                        .computeIfAbsent(credit.channel(), unused -> new LinkedHashMap<>())
                        .put(attribution.model(), credit);
            }
        }
        List<String> models = attributions.stream().map(Attribution::model).toList();
        Set<String> belowZero = attributions.stream()
                .map(ModelShares::of)
                .filter(ModelShares::belowZero)
                .map(ModelShares::model)
                .collect(Collectors.toSet());
        List<Row> rows = byChannel.entrySet().stream()
                .map(channel -> row(channel.getKey(), models, channel.getValue()))
                .sorted(Comparator.comparing(Row::withoutTouchpoint)
                        .thenComparing(Comparator.comparingDouble((Row row) -> row.meanConversionsWithout(belowZero))
                                .reversed()))
                .toList();
        return new ModelComparison(models, rows);
    }

    private static Row row(String channel, List<String> models, Map<String, ChannelCredit> byModel) {
        return new Row(
                channel,
                models.stream()
                        .map(model -> byModel.getOrDefault(model, new ChannelCredit(model, channel, 0, 0, null)))
                        .toList());
    }
}
