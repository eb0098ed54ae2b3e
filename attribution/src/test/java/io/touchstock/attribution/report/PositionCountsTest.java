package io.touchstock.attribution.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.attribution.model.PathFormat;
import io.touchstock.attribution.model.PathStatistics;
import java.util.List;
import org.junit.jupiter.api.Test;

class PositionCountsTest {

    @Test
    void every_touch_of_a_converting_journey_stands_in_one_place() {
        PathStatistics paths = new PathStatistics();
        paths.add(PathFormat.parse("Search"), 5, 0, 100);
        paths.add(PathFormat.parse("Social > Search > Search > Email"), 2, 0, 1);
        paths.add(PathFormat.parse("Search > Social"), 3, 0, 0);
        paths.add(PathFormat.parse("Radio > Search"), 0, 0, 9);
        paths.add(List.of(), 4, 0, 0);
        assertThat(PositionCounts.of(paths))
                .containsExactly(
                        new PositionCounts("Search", 5, 3, 4, 0),
                        new PositionCounts("Social", 0, 2, 0, 3),
                        new PositionCounts("Email", 0, 0, 0, 2));
        PositionCounts search = PositionCounts.of(paths).get(0);
        assertThat(search.share(search.first())).isEqualTo(0.25);
    }
}
