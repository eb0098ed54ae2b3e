package io.touchstock.attribution.journey;

import static io.touchstock.attribution.journey.Given.placed;
import static io.touchstock.attribution.journey.Given.seen;
import static io.touchstock.attribution.journey.Given.touch;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.attribution.model.JourneyModel;
import io.touchstock.attribution.model.ModelOptions;
import io.touchstock.attribution.model.Models;
import io.touchstock.attribution.model.PathStatistics;
import io.touchstock.connectors.event.Credit;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.Touchpoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CopiedEventsTest {

    private static final JourneyRules RULES = JourneyRules.within(Duration.ofDays(30), Duration.ZERO);
    private static final List<String> CHANNELS = List.of("Email", "Search", "Direct", "TV");

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(Models.NAMES);
    }

    @Property(tries = 150)
    void an_event_that_comes_again_changes_the_credit_of_no_model(
            @ForAll("names") String name, @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        Random random = new Random(seed);
        List<Observation> once = events(random, size);
        List<Observation> again = new ArrayList<>(once);
        again.addAll(once.subList(0, random.nextInt(size + 1)));
        Collections.shuffle(again, random);

        assertThat(credited(name, again)).isEqualTo(credited(name, once));
    }

    private static List<Observation> events(Random random, int size) {
        List<Observation> events = new ArrayList<>();
        for (int event = 0; event < size; event++) {
            String visitor = "v" + random.nextInt(3);
            long minute = random.nextInt(5000);
            events.add(
                    random.nextInt(4) == 0
                            ? seen(placed("o" + event, minute, visitor, null, random.nextInt(9_999_999)))
                            : seen(touch("t" + event, minute, visitor, null, CHANNELS.get(random.nextInt(4)))));
        }
        return events;
    }

    private static Object credited(String name, List<Observation> events) {
        List<Journey> journeys = JourneyReplay.journeys(events, RULES);
        if (Models.JOURNEY_LEVEL_NAMES.contains(name)) {
            List<JourneyModel> model = List.of(Models.journeyLevel(name, ModelOptions.DEFAULTS));
            List<Credit> credits = new ArrayList<>();
            journeys.forEach(journey -> credits.addAll(CreditAssignment.credits(new JourneyChange(1, journey), model)));
            return credits;
        }
        PathStatistics paths = new PathStatistics();
        for (Journey journey : journeys) {
            List<String> channels =
                    journey.touchpoints().stream().map(Touchpoint::channel).toList();
            paths.add(channels, journey.converted() ? 1 : 0, journey.valueMicros(), journey.converted() ? 0 : 1);
        }
        return Models.named(name, ModelOptions.DEFAULTS).attribute(paths);
    }
}
