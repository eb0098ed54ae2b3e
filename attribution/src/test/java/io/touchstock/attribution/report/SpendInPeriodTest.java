package io.touchstock.attribution.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.RowDimension;
import io.touchstock.connectors.event.Spend;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpendInPeriodTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
    private static final LocalDate LAST = LocalDate.parse("2026-03-31");
    private static final List<Spend> SPEND = List.of(
            spend(FIRST.minusDays(1), "Search", "Brand", 1),
            spend(FIRST, "Search", "Brand", 2),
            spend(FIRST, "Search", "Brand", 20),
            spend(LAST, "Search", null, 300),
            spend(LAST, "Social", "Brand", 4_000),
            spend(LAST.plusDays(1), "Social", "Brand", 50_000));

    private static Spend spend(LocalDate day, String channel, String campaign, long micros) {
        return new Spend(day, channel, campaign, micros, 0, 0);
    }

    private static SpendInPeriod by(RowDimension dimension) {
        return SpendInPeriod.of(SPEND, FIRST, LAST, dimension);
    }

    @Test
    void spend_is_joined_by_day_channel_and_campaign_and_a_later_figure_replaces_an_earlier() {
        assertThat(by(RowDimension.CHANNEL).microsByRow()).isEqualTo(Map.of("Search", 320L, "Social", 4_000L));
        assertThat(by(RowDimension.CAMPAIGN).microsByRow()).isEqualTo(Map.of("Brand", 4_020L, "(no campaign)", 300L));
        assertThat(by(RowDimension.CHANNEL_CAMPAIGN).microsByRow())
                .isEqualTo(Map.of("Search | Brand", 20L, "Search | (no campaign)", 300L, "Social | Brand", 4_000L));
    }

    @Test
    void spend_on_other_days_is_told_and_not_counted() {
        SpendInPeriod spend = by(RowDimension.CHANNEL);
        assertThat(spend.insideMicros()).isEqualTo(4_320);
        assertThat(spend.outsideMicros()).isEqualTo(50_001);
        assertThat(spend.outsideDays()).isEqualTo(2);
    }

    @Test
    void without_a_period_all_spend_counts() {
        SpendInPeriod spend = SpendInPeriod.of(SPEND, null, null, RowDimension.CHANNEL);
        assertThat(spend.insideMicros()).isEqualTo(54_321);
        assertThat(spend.outsideDays()).isZero();
    }
}
