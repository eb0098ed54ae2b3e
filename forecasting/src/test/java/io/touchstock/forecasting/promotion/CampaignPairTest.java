package io.touchstock.forecasting.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.PromotionScenario;
import io.touchstock.forecasting.demand.AheadDay;
import io.touchstock.forecasting.demand.ForecastRequest;
import io.touchstock.forecasting.demand.PastDay;
import io.touchstock.forecasting.model.SteppedModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CampaignPairTest {
    private static final LocalDate SUNDAY = LocalDate.of(2026, 3, 1);
    private static final PastDay PLAIN = new PastDay(3, true, false, 10e6);
    private static final AheadDay AHEAD = new AheadDay(false, 10e6);
    private static final CampaignRules RULES = CampaignRules.daily();

    @Test
    void a_series_that_was_never_promoted_is_asked_about_the_usual_campaign_of_the_shop() {
        CampaignPair pair = CampaignPair.of(request(days(28, PLAIN), ahead(28, AHEAD)), RULES)
                .orElseThrow();

        assertThat(pair.listPriceMicros()).isEqualTo(10_000_000);
        assertThat(pair.promotedPriceMicros()).isEqualTo(8_000_000);
        assertThat(pair.startsOn()).isEqualTo(SUNDAY.plusDays(1));
        assertThat(pair.endsOn()).isEqualTo(SUNDAY.plusDays(7));
        assertThat(pair.with().ahead().subList(0, 7)).containsOnly(new AheadDay(true, 8e6));
        assertThat(pair.with().ahead().subList(7, 28)).containsOnly(AHEAD);
        assertThat(pair.without().ahead()).containsOnly(AHEAD);
    }

    @Test
    void depth_and_length_are_the_medians_of_its_own_promotions() {
        List<PastDay> past = new ArrayList<>(days(56, PLAIN));
        Collections.fill(past.subList(3, 6), new PastDay(9, true, true, 9e6));
        Collections.fill(past.subList(20, 30), new PastDay(9, true, true, 7e6));
        Collections.fill(past.subList(40, 44), new PastDay(9, true, true, 7.5e6));

        CampaignPair pair =
                CampaignPair.of(request(past, ahead(28, AHEAD)), RULES).orElseThrow();

        assertThat(pair.promotedPriceMicros()).isEqualTo(7_500_000);
        assertThat(pair.endsOn()).isEqualTo(SUNDAY.plusDays(4));
    }

    @Test
    void a_promotion_counts_with_the_days_it_still_has_and_one_cut_off_by_the_history_not_with_its_length() {
        List<PastDay> past = new ArrayList<>(days(28, PLAIN));
        Collections.fill(past.subList(0, 2), new PastDay(9, true, true, 5e6));
        Collections.fill(past.subList(26, 28), new PastDay(9, true, true, 6e6));
        List<AheadDay> ahead = new ArrayList<>(ahead(28, AHEAD));
        Collections.fill(ahead.subList(0, 3), new AheadDay(true, 6e6));

        CampaignPair pair = CampaignPair.of(request(past, ahead), RULES).orElseThrow();

        assertThat(pair.endsOn()).isEqualTo(SUNDAY.plusDays(5));
        assertThat(pair.promotedPriceMicros()).isEqualTo(5_000_000);
        assertThat(pair.without().ahead()).containsOnly(AHEAD);
    }

    @Test
    void without_a_list_price_nothing_is_asked() {
        List<PastDay> past = days(28, new PastDay(3, true, false, Double.NaN));

        assertThat(CampaignPair.of(request(past, ahead(28, new AheadDay(false, Double.NaN))), RULES))
                .isEmpty();
    }

    @Test
    void once_a_week_is_one_day_in_seven_however_often_that_day_comes() {
        CampaignTurns turns = new CampaignTurns(new CampaignRules(7, 0.8, 7));

        List<LocalDate> asked = SUNDAY.datesUntil(SUNDAY.plusDays(14))
                .flatMap(day -> Stream.of(day, day))
                .filter(day -> turns.on(day) != null)
                .toList();

        assertThat(asked).hasSize(6);
        assertThat(new CampaignTurns(null).on(SUNDAY)).isNull();
    }

    @Test
    void a_day_that_was_left_out_does_not_skip_the_stretch_it_began() {
        CampaignTurns turns = new CampaignTurns(new CampaignRules(7, 0.8, 7));
        turns.on(SUNDAY);

        assertThat(turns.on(SUNDAY.plusDays(10))).isNotNull();
    }

    @Test
    void without_planned_promotions_two_panels_are_enough_and_with_them_it_takes_three() {
        ForecastRequest plain = request(days(28, PLAIN), ahead(28, AHEAD));
        List<AheadDay> planned = new ArrayList<>(ahead(28, AHEAD));
        planned.set(5, new AheadDay(true, 9e6));
        ForecastRequest promoted = new ForecastRequest("coffee", "north", SUNDAY, days(28, PLAIN), planned);
        SteppedModel model = new SteppedModel("model", 28);

        CampaignBatch batch = CampaignBatch.of(List.of(plain, promoted), RULES, model);

        assertThat(model.batches).containsExactly(2, 2, 2);
        PromotionScenario ofPlain = batch.scenario(0).orElseThrow();
        PromotionScenario ofPromoted = batch.scenario(1).orElseThrow();
        assertThat(ofPromoted.with()).isEqualTo(ofPlain.with());
        assertThat(ofPromoted.without()).isEqualTo(ofPlain.without());
        assertThat(batch.forecast(1).mean(5)).isEqualTo(3 + 1);
        assertThat(ofPlain.without()).allSatisfy(day -> assertThat(day.mean()).isEqualTo(3));
        assertThat(ofPlain.with().stream().filter(day -> day.mean() == 3 + 2)).hasSize(7);
        assertThat(ofPlain.with().get(7).mean()).isEqualTo(3);

        CampaignBatch.of(List.of(plain), RULES, model);
        assertThat(model.batches).containsExactly(2, 2, 2, 1, 1);
        assertThat(CampaignBatch.of(List.of(plain), null, model).scenario(0)).isEmpty();
    }

    private static ForecastRequest request(List<PastDay> past, List<AheadDay> ahead) {
        return new ForecastRequest("tea", "north", SUNDAY, past, ahead);
    }

    private static List<PastDay> days(int count, PastDay day) {
        return Collections.nCopies(count, day);
    }

    private static List<AheadDay> ahead(int count, AheadDay day) {
        return Collections.nCopies(count, day);
    }
}
