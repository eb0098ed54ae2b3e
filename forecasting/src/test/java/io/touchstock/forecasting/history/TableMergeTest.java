package io.touchstock.forecasting.history;

import static io.touchstock.forecasting.demand.Fixtures.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.Rejected;
import io.touchstock.forecasting.series.SeriesId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableMergeTest {
    private static TableDay day(int number, int units) {
        return new TableDay(MONDAY.plusDays(number), units, false, false, 0);
    }

    private static TableChunk chunk(String file, long line, TableDay... days) {
        return new TableChunk(file, line, new SeriesTable("tea", "north", "", List.of(days)));
    }

    @Test
    void chunks_become_one_table_in_the_order_of_its_days_and_a_second_row_of_a_day_is_refused() {
        TableMerge merged =
                TableMerge.of(List.of(chunk("b", 2, day(2, 7), day(0, 9)), chunk("a", 5, day(0, 1), day(1, 2))));

        assertThat(merged.table().days()).containsExactly(day(0, 1), day(1, 2), day(2, 7));
        assertThat(merged.refused())
                .containsExactly(new Rejected(
                        "b",
                        3,
                        "series tea|north has an earlier row for 2026-11-02; keep one",
                        day(0, 9).toString()));
    }

    @Test
    void shards_hold_about_as_many_series_each_and_none_is_empty() {
        int shards = Sharding.shards(20_000, 5_000);
        int[] held = new int[shards];
        for (int i = 0; i < 20_000; i++) {
            held[Sharding.shardOf(new SeriesId("sku-" + i / 10, "shop-" + i % 10), shards)]++;
        }

        assertThat(shards).isEqualTo(4);
        assertThat(Arrays.stream(held).boxed()).allMatch(count -> count > 4_700 && count < 5_300);
        assertThat(Sharding.shards(0, 5_000)).isEqualTo(1);
        assertThat(Sharding.shards(5_001, 5_000)).isEqualTo(2);
    }
}
