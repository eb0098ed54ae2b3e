package io.touchstock.inventory.promotion;

import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.inventory.projection.ProjectedDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What is said of one article.
 *
 * @param plans those of planned promotions first, then the suggestions in order of time, or one NONE
 * @param gains what each of {@code plans} adds if customers react as weakly, and as strongly, as is believed; null for
 *     one that is no suggested window
 * @param schedule the suggestions with their bound; null where nothing could be planned
 * @param gap how far the margin may be from the best, as a share of the bound: of this article, or of all together
 *     where they share something; 0 if it is proven to be the best
 * @param withoutPlan the stock of each day if the suggestions are not followed; empty where the stock is not known
 * @param withPlan the same if they are
 */
public record ArticleAdvice(
        ArticleSituation article,
        List<PromotionPlan> plans,
        List<GainRange> gains,
        PromotionSchedule schedule,
        double gap,
        List<ProjectedDay> withoutPlan,
        List<ProjectedDay> withPlan) {

    public ArticleAdvice {
        plans = List.copyOf(plans);
        gains = Collections.unmodifiableList(new ArrayList<>(gains));
        withoutPlan = List.copyOf(withoutPlan);
        withPlan = List.copyOf(withPlan);
    }

    /** From the weakest to the strongest reaction that is believed; one may be above or below the plan's own. */
    public record GainRange(long lowMicros, long highMicros) {}
}
