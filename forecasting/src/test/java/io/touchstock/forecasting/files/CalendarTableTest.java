package io.touchstock.forecasting.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstock.connectors.files.BadFile;
import io.touchstock.forecasting.demand.CalendarModels;
import io.touchstock.forecasting.demand.DayCalendar;
import io.touchstock.forecasting.demand.DemandPanel;
import io.touchstock.forecasting.model.LoadedModel;
import io.touchstock.forecasting.model.ModelSource;
import io.touchstock.forecasting.model.Provenance;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.model.SteppedModel;
import io.touchstock.forecasting.panel.ColumnRequest;
import io.touchstock.forecasting.panel.PanelColumn;
import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.panel.Shops;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarTableTest {
    private static final ColumnRequest FAIR =
            new ColumnRequest("fair", PanelColumn.Role.OTHER, PanelColumn.Kind.CATEGORY);
    private static final ColumnRequest DEGREES =
            new ColumnRequest("degrees", PanelColumn.Role.OTHER, PanelColumn.Kind.NUMBER);

    @TempDir
    Path folder;

    @Test
    void a_model_gets_its_columns_of_the_calendar_on_past_days_and_days_ahead() throws IOException {
        SalesPanel past = Shops.single(5, 6, 7);
        DayCalendar calendar = table(
                "date,degrees,fair,unused",
                past.day(3) + ",9.5,easter,x",
                past.day(0) + ",7,,x",
                past.day(1) + ",8,easter,x");
        List<SalesPanel> seen = new ArrayList<>();

        try (LoadedModel model = new CalendarModels(new Reading(seen, List.of(FAIR, DEGREES)), calendar).load()) {
            assertThat(model.columns()).isEmpty();
            assertThat(DemandPanel.objection(model)).isEmpty();
            model.forecast(past, 2);
        }

        SalesPanel told = seen.get(0);
        PanelSeries series = told.series().get(0);
        List<String> fairs = told.known().get(0).levels();
        assertThat(IntStream.range(0, 5)
                        .mapToObj(day -> fairs.get((int) series.known(0, day)))
                        .toList())
                .containsExactly("", "easter", "", "easter", "");
        assertThat(IntStream.range(0, 5).mapToObj(day -> series.known(1, day)).toList())
                .containsExactly(7f, 8f, Float.NaN, 9.5f, Float.NaN);
    }

    @Test
    void a_column_that_nobody_tells_is_named() throws IOException {
        DayCalendar calendar = table("date,fair", "2024-01-01,");

        try (LoadedModel model =
                new CalendarModels(new Reading(new ArrayList<>(), List.of(FAIR, DEGREES)), calendar).load()) {
            assertThat(DemandPanel.objection(model))
                    .hasValueSatisfying(why -> assertThat(why)
                            .contains("it reads the column degrees", "demand.calendar-file", "add it to that file"));
        }
    }

    @Test
    void the_first_day_that_is_not_held_is_told() throws IOException {
        DayCalendar calendar = table("date,fair", "2024-01-02,", "2024-01-03,", "2024-01-05,");

        assertThat(calendar.gap(LocalDate.parse("2024-01-01"), 2)).isEmpty();
        assertThat(calendar.gap(LocalDate.parse("2024-01-01"), 5))
                .hasValueSatisfying(why -> assertThat(why).contains("does not hold 2024-01-04"));
        assertThat(DayCalendar.NONE.gap(LocalDate.EPOCH, 7)).isEmpty();
    }

    @Test
    void a_table_that_cannot_be_meant_says_where_and_why() {
        assertThatThrownBy(() -> table("date", "2024-01-01"))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("only column");
        assertThatThrownBy(() -> table("date,fair", "1/2/24,")).hasMessageContaining("'1/2/24' is not a date");
        assertThatThrownBy(() -> table("date,fair", "2024-01-01,", "2024-01-01,"))
                .hasMessageContaining("comes twice");
        assertThatThrownBy(() -> table("day,fair", "2024-01-01,")).hasMessageContaining("date");
    }

    private DayCalendar table(String... lines) throws IOException {
        return CalendarTable.read(Files.write(folder.resolve("calendar.csv"), List.of(lines)));
    }

    /** A model that reads columns and notes what it was asked. */
    private record Reading(List<SalesPanel> seen, List<ColumnRequest> columns) implements ModelSource, LoadedModel {
        @Override
        public Optional<String> stamp() {
            return Optional.of("one");
        }

        @Override
        public LoadedModel load() {
            return this;
        }

        @Override
        public String name() {
            return "reading";
        }

        @Override
        public Provenance provenance() {
            return new SteppedModel("reading", horizon()).provenance();
        }

        @Override
        public int horizon() {
            return 2;
        }

        @Override
        public List<QuantileForecast> forecast(SalesPanel past, int periods) {
            seen.add(past);
            return new SteppedModel("reading", horizon()).forecast(past, periods);
        }

        @Override
        public void close() {}
    }
}
