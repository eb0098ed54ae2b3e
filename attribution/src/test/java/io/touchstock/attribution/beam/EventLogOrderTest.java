package io.touchstock.attribution.beam;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.attribution.journey.Horizon;
import io.touchstock.attribution.journey.JourneyReplay;
import io.touchstock.attribution.journey.JourneyRules;
import io.touchstock.attribution.journey.Observation;
import io.touchstock.connectors.codec.Row;
import io.touchstock.connectors.codec.RowHeader;
import io.touchstock.connectors.event.Touchpoint;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Logs with dates only, of which most rows share a day, against a walk down the list of a visitor's rows. */
class EventLogOrderTest {

    private static final LocalDate START = LocalDate.parse("2026-01-01");
    private static final EventLogColumns COLUMNS = EventLogColumns.of(
            Map.of("visitor", "who", "time", "day", "channel", "channel", "conversion", "bought", "value", "worth"));
    private static final RowHeader HEADER = new RowHeader(List.of("who", "day", "channel", "bought", "worth"));

    private record Line(String who, int day, String channel, boolean bought, int worth) {}

    private record Walked(String who, List<String> path, boolean converted, long micros) {}

    @Property(tries = 500)
    void rows_of_one_day_make_the_journeys_of_a_walk_down_the_file(
            @ForAll long seed,
            @ForAll @IntRange(max = 60) int size,
            @ForAll @IntRange(min = 1, max = 5) int days,
            @ForAll ConversionRows rows,
            @ForAll @IntRange(max = 3) int lookbackDays) {
        List<Line> log = log(new Random(seed), size, days);
        Optional<Integer> lookback = lookbackDays == 0 ? Optional.empty() : Optional.of(lookbackDays);
        List<Observation> observations = observations(log, rows);
        Collections.shuffle(observations, new Random(seed));

        assertThat(JourneyReplay.journeys(observations, rules(lookback)).stream()
                        .map(journey -> new Walked(
                                journey.personId().substring(2),
                                journey.touchpoints().stream()
                                        .map(Touchpoint::channel)
                                        .toList(),
                                journey.converted(),
                                journey.valueMicros())))
                .containsExactlyElementsOf(walk(log, rows, lookback));
    }

    private static List<Walked> walk(List<Line> log, ConversionRows rows, Optional<Integer> lookback) {
        Map<String, List<Line>> byVisitor = new TreeMap<>();
        for (int day = 0; day < 5; day++) {
            for (Line line : log) {
                if (line.day() == day) {
                    byVisitor
                            .computeIfAbsent(line.who(), unused -> new ArrayList<>())
                            .add(line);
                }
            }
        }
        List<Walked> walked = new ArrayList<>();
        byVisitor.forEach((who, lines) -> {
            List<Line> open = new ArrayList<>();
            for (Line line : lines) {
                if (!line.bought() || rows == ConversionRows.TOUCH) {
                    open.add(line);
                }
                if (line.bought()) {
                    List<Line> stale = new ArrayList<>();
                    while (lookback.isPresent()
                            && !open.isEmpty()
                            && open.get(0).day() < line.day() - lookback.get()) {
                        stale.add(open.remove(0));
                    }
                    addNulls(who, stale, lookback, walked);
                    walked.add(new Walked(who, channels(open), true, line.worth() * 1_000_000L));
                    open.clear();
                }
            }
            addNulls(who, open, lookback, walked);
        });
        return walked;
    }

    private static void addNulls(String who, List<Line> left, Optional<Integer> lookback, List<Walked> walked) {
        List<Line> journey = new ArrayList<>();
        for (Line line : left) {
            if (lookback.isPresent()
                    && !journey.isEmpty()
                    && line.day() > journey.get(0).day() + lookback.get()) {
                walked.add(new Walked(who, channels(journey), false, 0));
                journey.clear();
            }
            journey.add(line);
        }
        if (!journey.isEmpty()) {
            walked.add(new Walked(who, channels(journey), false, 0));
        }
    }

    private static List<String> channels(List<Line> lines) {
        return lines.stream().map(Line::channel).toList();
    }

    private static JourneyRules rules(Optional<Integer> lookbackDays) {
        Horizon lookback = Horizon.of(lookbackDays.map(Duration::ofDays));
        return new JourneyRules(lookback, Horizon.UNLIMITED, Horizon.UNLIMITED, Duration.ZERO);
    }

    private static List<Observation> observations(List<Line> log, ConversionRows rows) {
        EventLog form = EventLog.of(Path.of("log.csv"), COLUMNS, rows, ZoneOffset.UTC);
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < log.size(); i++) {
            Line line = log.get(i);
            List<String> values = List.of(
                    line.who(),
                    START.plusDays(line.day()).toString(),
                    line.channel(),
                    line.bought() ? "1" : "0",
                    Integer.toString(line.worth()));
            EventLogRow.read(form, new Row(HEADER, "log.csv", i + 2L, values), observations::add, refused -> {
                throw new AssertionError(refused);
            });
        }
        return observations;
    }

    /** In no order of days, as files need not be. */
    private static List<Line> log(Random random, int size, int days) {
        List<Line> log = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            log.add(new Line(
                    "v" + random.nextInt(2),
                    random.nextInt(days),
                    String.valueOf((char) ('a' + random.nextInt(6))),
                    random.nextInt(4) == 0,
                    random.nextInt(5)));
        }
        return log;
    }
}
