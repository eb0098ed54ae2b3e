package io.touchstock.connectors.store;

import static io.touchstock.connectors.store.StoreFixtures.MONDAY;
import static io.touchstock.connectors.store.StoreFixtures.NOON;
import static io.touchstock.connectors.store.StoreFixtures.alert;
import static io.touchstock.connectors.store.StoreFixtures.batch;
import static io.touchstock.connectors.store.StoreFixtures.day;
import static io.touchstock.connectors.store.StoreFixtures.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.AlertState;
import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.ForecastDay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables as whoever writes SQL sees them, on every database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class SchemaTest {

    private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);
    private static final Path GUIDE = Path.of("STORE.md");

    @Parameter
    TestDatabase database;

    private ReportStore store;

    @BeforeEach
    void open() {
        store = database.open();
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }

    @Test
    void every_table_says_what_a_row_of_it_is_and_stands_in_the_guide() throws IOException {
        String guide = Files.readString(GUIDE);
        List<String> described = store.tables();

        assertThat(described).hasSizeGreaterThan(25).allSatisfy(table -> {
            String[] nameAndComment = table.split(": ", 2);
            assertThat(nameAndComment[1]).as(nameAndComment[0]).isNotBlank();
        });
        assertThat(described)
                .extracting(table -> table.split(": ", 2)[0])
                .filteredOn(name -> !List.of("journey_seen", "kept_from").contains(name))
                .allSatisfy(name -> assertThat(guide).contains("`" + name + "`"));
    }

    @Test
    void the_questions_of_the_guide_are_answered() throws IOException {
        store.write(batch(
                day(MONDAY, "markov", "Email", 10, 1_000_000),
                alert("TEN-26", NOON, AlertState.OPEN, 9_000_000L),
                order(1, "c:ann", "1", NOON, 500, "Email", "Brand"),
                new Demand("TEN-26", "shop", MONDAY, 6, false),
                new Forecast(
                        "TEN-26",
                        "shop",
                        MONDAY.minusDays(1),
                        "lstm-1",
                        List.of(new ForecastDay(MONDAY, 5.5, 1, 2, 3, 5, 7, 9, 10)))));
        List<String> questions = new ArrayList<>();
        Matcher sql = SQL.matcher(Files.readString(GUIDE));
        while (sql.find()) {
            questions.add(sql.group(1));
        }

        assertThat(questions)
                .hasSize(4)
                .allSatisfy(question -> assertThat(store.ask(question)).hasSize(1));
    }

    @Test
    void what_is_older_than_is_to_be_kept_goes_and_a_journey_of_then_never_comes_back() {
        DaySpan all = new DaySpan(MONDAY.minusDays(99), MONDAY);
        store.write(batch(
                day(MONDAY.minusDays(10), "markov", "Email", 10, 1_000_000),
                day(MONDAY, "markov", "Email", 10, 1_000_000),
                order(1, "c:ann", "1", NOON.minus(Duration.ofDays(10)), 500, "Email", "Brand"),
                order(1, "c:ann", "2", NOON, 700, "Brand")));

        long gone = store.prune(new Retention(5, 5, 5, 5, Duration.ofDays(1)), NOON);
        store.write(batch(order(1, "c:ann", "1", NOON.minus(Duration.ofDays(10)), 400, "Email")));

        assertThat(gone).isEqualTo(6);
        assertThat(store.attribution().days()).contains(new DaySpan(MONDAY, MONDAY));
        assertThat(store.attribution().topPaths(all, 9)).containsExactly(new PathTotal(List.of("Brand"), 1, 700, 0));
        assertThat(store.prune(new Retention(5, 5, 5, 5, Duration.ofDays(1)), NOON))
                .isZero();
    }
}
