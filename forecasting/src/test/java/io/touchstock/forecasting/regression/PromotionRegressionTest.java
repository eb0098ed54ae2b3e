package io.touchstock.forecasting.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.forecasting.panel.Shops;
import io.touchstock.forecasting.panel.Shops.CampaignShop;
import io.touchstock.forecasting.panel.Shops.CampaignTruth;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PromotionRegressionTest {
    private static final CampaignTruth TRUTH = new CampaignTruth(0.45, 0.12, -0.2, 1.8, 0.05);

    @Test
    void intervals_of_eighty_per_cent_hold_the_true_uplift_of_about_four_articles_in_five() {
        int covered = 0;
        int articles = 0;
        double width = 0;
        for (long seed = 1; seed <= 6; seed++) {
            CampaignShop shop = Shops.campaigns(40, 500, TRUTH, seed);
            PromotionRegression regression = PromotionRegression.fit(shop.panel());
            for (int i = 0; i < shop.uplifts().size(); i++) {
                Estimate uplift = uplift(regression, shop, i);
                covered +=
                        uplift.low() <= shop.uplifts().get(i) && shop.uplifts().get(i) <= uplift.high() ? 1 : 0;
                width += uplift.high() - uplift.low();
                articles++;
            }
        }

        assertThat((double) covered / articles).isBetween(0.75, 0.95);
        assertThat(width / articles).isLessThan(0.1);
    }

    @Test
    void uplift_dip_and_elasticity_are_told_apart() {
        CampaignShop shop = Shops.campaigns(40, 500, TRUTH, 7);
        PromotionRegression regression = PromotionRegression.fit(shop.panel());
        double uplift = IntStream.range(0, 40)
                .mapToDouble(i -> uplift(regression, shop, i).value())
                .average()
                .orElseThrow();
        double truth = shop.uplifts().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
        PromotionEffects effects = regression.of(shop.panel().series().get(0));

        assertThat(uplift).isCloseTo(truth, within(0.06));
        assertThat(regression.dipPeriods()).isBetween(3, 7);
        assertThat(effects.dip().value() * regression.dipPeriods()).isCloseTo(3 * TRUTH.dip(), within(0.35));
        assertThat(effects.elasticity().value()).isCloseTo(TRUTH.elasticity(), within(0.4));
        assertThat(effects.elasticity().low()).isLessThan(TRUTH.elasticity() + 0.3);
        assertThat(effects.elasticity().standardError()).isLessThan(0.3);
    }

    @Test
    void campaigns_without_effect_are_not_said_to_have_one() {
        CampaignShop shop = Shops.campaigns(20, 400, new CampaignTruth(0, 0, 0, 0, 0.05), 3);
        PromotionRegression regression = PromotionRegression.fit(shop.panel());

        double uplift = IntStream.range(0, 20)
                .mapToDouble(i -> uplift(regression, shop, i).value())
                .average()
                .orElseThrow();
        assertThat(uplift).isCloseTo(0, within(0.06));
    }

    @Test
    void without_a_promotion_in_the_past_there_is_nothing_to_learn() {
        assertThatThrownBy(() -> PromotionRegression.fit(Shops.single(3, 4, 5, 4, 3, 2, 4, 5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no series was promoted up to 2024-01-08")
                .hasMessageContaining("--columns promotion=NAME");
    }

    private static Estimate uplift(PromotionRegression regression, CampaignShop shop, int article) {
        List<PromotedDay> week = new ArrayList<>();
        for (int day = 1; day <= 6; day++) {
            week.add(new PromotedDay(DayOfWeek.of(day), day, 1, 0));
        }
        return regression.of(shop.panel().series().get(article)).together(week).ofNext();
    }
}
