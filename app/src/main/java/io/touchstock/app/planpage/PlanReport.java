package io.touchstock.app.planpage;

import io.touchstock.app.report.RunReport.Fact;
import io.touchstock.app.report.RunReport.Source;
import io.touchstock.inventory.promotion.ArticleAdvice;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Everything that the page of a plan shows.
 *
 * @param title what was planned, for example the forecast's name
 * @param madeAt when the run ended
 * @param names of articles by SKU, where they have one
 * @param horizonDays in which promotions could lie
 * @param parameters of the run
 * @param remarks what was left out, one a line
 * @param sources files that were read
 */
public record PlanReport(
        String title,
        Instant madeAt,
        List<ArticleAdvice> advice,
        Map<String, String> names,
        int horizonDays,
        List<Fact> parameters,
        List<String> remarks,
        List<Source> sources) {

    public PlanReport {
        advice = List.copyOf(advice);
        names = Map.copyOf(names);
        parameters = List.copyOf(parameters);
        remarks = List.copyOf(remarks);
        sources = List.copyOf(sources);
    }
}
