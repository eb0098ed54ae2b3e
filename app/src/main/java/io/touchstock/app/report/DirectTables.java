package io.touchstock.app.report;

import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.ChannelCredit;
import io.touchstock.attribution.report.AttributionReport;
import io.touchstock.attribution.report.DirectExclusion;
import io.touchstock.attribution.report.ModelComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every model with direct traffic and without it. */
final class DirectTables {
    private DirectTables() {}

    /** Null if nothing was to be left out, or nothing of that name is there. */
    static Page.WithoutDirect of(AttributionReport report) {
        DirectExclusion exclusion = report.withoutDirect();
        if (exclusion == null || exclusion.models().isEmpty()) {
            return null;
        }
        List<ModelComparison.Row> channels = Comparison.channelRows(report);
        List<PairTables.Row> rows = new ArrayList<>();
        for (ModelComparison.Row row : channels) {
            boolean direct = exclusion.directChannels().contains(row.channel());
            rows.add(new PairTables.Row(
                    row.channel(), direct || rows.size() < Folding.ROWS_SHOWN, figures(row, exclusion)));
        }
        PairTables table = new PairTables(
                "Orders credited with direct traffic (all) and without it (rest), whose credit goes to the others in"
                        + " proportion",
                RowWords.of(report.rows()),
                "all",
                "rest",
                report.comparison().models(),
                rows,
                rows.size());
        return new Page.WithoutDirect(
                exclusion.directChannels().stream().map(Findings::isolated).collect(Collectors.joining(", ")),
                table.pairs(),
                told(exclusion));
    }

    private static List<PairTables.Figures> figures(ModelComparison.Row row, DirectExclusion exclusion) {
        List<PairTables.Figures> figures = new ArrayList<>();
        for (int model = 0; model < row.credits().size(); model++) {
            Optional<ChannelCredit> rest = credit(exclusion.models().get(model).attribution(), row.channel());
            figures.add(new PairTables.Figures(
                    row.credits().get(model).conversions(),
                    rest.map(ChannelCredit::conversions).orElse(Double.NaN),
                    rest.map(credit -> Numbers.range(credit.conversionsInterval()))
                            .orElse("")));
        }
        return figures;
    }

    private static List<String> told(DirectExclusion exclusion) {
        List<String> told = new ArrayList<>();
        exclusion.models().stream()
                .filter(model -> model.factor() == null)
                .map(model -> model.attribution().model())
                .forEach(model -> told.add(
                        "Under " + model + " no other credit is left that could be scaled up, so it stands as it is."));
        return told;
    }

    private static Optional<ChannelCredit> credit(Attribution attribution, String channel) {
        return attribution.credits().stream()
                .filter(credit -> credit.channel().equals(channel))
                .findFirst();
    }
}
