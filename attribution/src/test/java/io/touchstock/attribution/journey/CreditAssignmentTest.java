package io.touchstock.attribution.journey;

import static io.touchstock.attribution.journey.Given.minute;
import static io.touchstock.attribution.journey.Given.touch;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.attribution.model.JourneyModel;
import io.touchstock.attribution.model.ModelOptions;
import io.touchstock.attribution.model.Models;
import io.touchstock.connectors.event.Credit;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.Touchpoint;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CreditAssignmentTest {

    private static final List<JourneyModel> MODELS = Models.JOURNEY_LEVEL_NAMES.stream()
            .map(name -> Models.journeyLevel(name, ModelOptions.DEFAULTS))
            .toList();

    @Property(tries = 200)
    void the_credits_of_an_order_sum_to_its_value_to_the_last_millionth(
            @ForAll @LongRange(max = 1_000_000_000_000L) long valueMicros,
            @ForAll @IntRange(min = 1, max = 30) int touches) {
        List<Credit> credits =
                CreditAssignment.credits(new JourneyChange(1, journey("o", touches, valueMicros)), MODELS);

        assertThat(credits).hasSize(MODELS.size() * touches);
        for (JourneyModel model : MODELS) {
            List<Credit> ofModel = credits.stream()
                    .filter(credit -> credit.model().equals(model.name()))
                    .toList();
            assertThat(ofModel.stream().mapToLong(Credit::valueMicros).sum()).isEqualTo(valueMicros);
            assertThat(ofModel.stream().mapToDouble(Credit::conversions).sum()).isCloseTo(1, Offset.offset(1e-12));
        }
    }

    @Test
    void what_is_taken_back_is_what_was_given() {
        Journey journey = journey("o", 3, 100);
        List<Credit> given = CreditAssignment.credits(new JourneyChange(1, journey), MODELS);
        List<Credit> taken = CreditAssignment.credits(new JourneyChange(-1, journey), MODELS);

        assertThat(taken).extracting(Credit::sign).containsOnly(-1);
        assertThat(taken)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("sign")
                .isEqualTo(given);
    }

    @Test
    void a_null_journey_and_an_order_out_of_the_blue_earn_nobody_anything() {
        assertThat(CreditAssignment.credits(new JourneyChange(1, journey(null, 3, 0)), MODELS))
                .isEmpty();
        assertThat(CreditAssignment.credits(new JourneyChange(1, journey("o", 0, 5)), MODELS))
                .isEmpty();
    }

    private static Journey journey(String orderId, int touches, long valueMicros) {
        List<Touchpoint> touchpoints = new ArrayList<>();
        for (int i = 0; i < touches; i++) {
            touchpoints.add(touch("t" + i, i * 700L, "phone", null, "channel-" + i % 4));
        }
        return new Journey("j", "v:phone", touchpoints, orderId, minute(touches * 700L), valueMicros);
    }
}
