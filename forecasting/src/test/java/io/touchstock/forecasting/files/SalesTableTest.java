package io.touchstock.forecasting.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstock.connectors.files.BadFile;
import io.touchstock.forecasting.panel.ColumnRequest;
import io.touchstock.forecasting.panel.DuplicateRows;
import io.touchstock.forecasting.panel.Frequency;
import io.touchstock.forecasting.panel.MissingRows;
import io.touchstock.forecasting.panel.PanelColumn;
import io.touchstock.forecasting.panel.PanelColumn.Kind;
import io.touchstock.forecasting.panel.PanelColumn.Role;
import io.touchstock.forecasting.panel.PanelRules;
import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.panel.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SalesTableTest {
    private static final SalesColumns PLAIN = SalesColumns.of("date", "sold", "item", "store");

    @TempDir
    Path folder;

    @Test
    void rows_in_any_order_become_gapless_series_that_start_with_their_first_sale() throws IOException {
        SalesPanel panel = read(
                PLAIN,
                PanelRules.TOLD,
                "date,store,item,sold",
                "2026-03-04,S,b,7",
                "2026-03-01,S,a,0",
                "2026-03-03,S,a,2",
                "2026-03-02,S,a,0",
                "2026-03-04,S,a,0");

        PanelSeries a = panel.series().get(0);
        PanelSeries b = panel.series().get(1);
        assertThat(a.id().label()).isEqualTo("a|S");
        assertThat(panel.day(a, 0)).isEqualTo("2026-03-03");
        assertThat(a.unitsCopy()).containsExactly(2, 0);
        assertThat(panel.day(b, 0)).isEqualTo("2026-03-04");
        assertThat(b.unitsCopy()).containsExactly(7);
        assertThat(panel.lastDay()).isEqualTo("2026-03-04");
    }

    @Test
    void units_after_the_end_of_the_past_are_not_even_read_but_what_is_known_is() throws IOException {
        SalesPanel panel = read(
                PLAIN.withKnown("holiday"),
                PanelRules.TOLD.asOf(LocalDate.parse("2026-03-02")),
                "date,store,item,sold,holiday",
                "2026-03-01,S,a,4,0",
                "2026-03-02,S,a,5,0",
                "2026-03-03,S,a,no number at all,1");

        PanelSeries a = panel.series().get(0);
        assertThat(a.unitsCopy()).containsExactly(4, 5);
        assertThat(a.known(0, 2)).isEqualTo(1);
        assertThat(a.known(0, 3)).isNaN();
    }

    @Test
    void a_table_read_as_of_a_day_equals_the_whole_table_cut_there() throws IOException {
        String[] table = {
            "date,store,item,sold,price",
            "2026-03-01,S,a,0,1.5",
            "2026-03-02,S,a,3,1.5",
            "2026-03-04,S,a,9,1.2",
            "2026-03-01,S,b,0,",
            "2026-03-04,S,b,2,8"
        };
        SalesColumns columns = PLAIN.with("price", null, null);
        LocalDate cut = LocalDate.parse("2026-03-03");

        SalesPanel read = read(columns, PanelRules.TOLD.asOf(cut), table);
        SalesPanel whole = read(columns, PanelRules.TOLD, table).asOf(cut);

        assertThat(read.periods()).isEqualTo(whole.periods()).isEqualTo(3);
        for (int i = 0; i < 2; i++) {
            PanelSeries one = read.series().get(i);
            PanelSeries other = whole.series().get(i);
            assertThat(one.start()).isEqualTo(other.start());
            assertThat(one.unitsCopy()).containsExactly(other.unitsCopy());
            assertThat(one.known(0, one.length())).isEqualTo(other.known(0, other.length()));
        }
        assertThat(read.series().get(1).length()).isZero();
        assertThat(read.series().get(1).known(0, 0)).isEqualTo(8);
    }

    @Test
    void days_say_why_their_units_are_no_demand() throws IOException {
        SalesColumns columns =
                new SalesColumns("date", "sold", "item", null, "price", null, "open", "stock", List.of(), List.of());
        SalesPanel panel = read(
                columns,
                PanelRules.TOLD,
                "date,item,sold,price,open,stock",
                "2026-03-01,a,5,2,1,9",
                "2026-03-02,a,0,2,0,9",
                "2026-03-03,a,0,NA,1,9",
                "2026-03-04,a,1,2,1,0",
                "2026-03-06,a,,2,1,4",
                "2026-03-07,a,0,2,1,4");

        PanelSeries a = panel.series().get(0);
        assertThat(List.of(a.status(0), a.status(1), a.status(2), a.status(3), a.status(4), a.status(5), a.status(6)))
                .containsExactly(
                        Status.OBSERVED,
                        Status.CLOSED,
                        Status.OFF_SALE,
                        Status.EMPTY_SHELF,
                        Status.UNKNOWN,
                        Status.UNKNOWN,
                        Status.OBSERVED);
        assertThat(a.units(4)).isNaN();
        assertThat(a.id().label()).isEqualTo("a");
    }

    @Test
    void kinds_are_told_by_content_unless_they_are_named() throws IOException {
        SalesColumns columns = new SalesColumns(
                "date",
                "sold",
                "item",
                null,
                null,
                null,
                null,
                null,
                List.of(
                        new ColumnRequest("snap", Role.OTHER, null),
                        new ColumnRequest("event", Role.OTHER, null),
                        new ColumnRequest("degrees", Role.OTHER, null),
                        new ColumnRequest("plan", Role.OTHER, Kind.CATEGORY)),
                List.of("dept"));
        SalesPanel panel = read(
                columns,
                PanelRules.TOLD,
                "date,item,sold,snap,event,degrees,plan,dept",
                "2026-03-01,a,5,yes,Easter,12.5,2,toys",
                "2026-03-02,a,5,,,NA,1,toys");

        PanelSeries a = panel.series().get(0);
        assertThat(panel.known().stream().map(PanelColumn::kind))
                .containsExactly(Kind.FLAG, Kind.CATEGORY, Kind.NUMBER, Kind.CATEGORY);
        assertThat(panel.known().get(1).levels()).containsExactly("", "Easter");
        assertThat(new float[] {a.known(0, 0), a.known(0, 1)}).containsExactly(1, 0);
        assertThat(new float[] {a.known(1, 0), a.known(1, 1)}).containsExactly(1, 0);
        assertThat(a.known(2, 1)).isNaN();
        assertThat(new float[] {a.known(3, 0), a.known(3, 1)}).containsExactly(2, 1);
        assertThat(a.attributes()).containsExactly("toys");
    }

    @Test
    void a_table_of_sales_without_zeros_means_zero_by_a_missing_row() throws IOException {
        String[] sales = {"date,store,item,sold", "2026-03-01,S,a,1", "2026-03-04,S,a,2", "2026-03-05,S,b,1"};

        SalesPanel panel = read(PLAIN, PanelRules.TOLD, sales);
        SalesPanel unknown = read(PLAIN, new PanelRules(null, null, MissingRows.UNKNOWN, DuplicateRows.FAIL), sales);

        assertThat(panel.series().get(0).unitsCopy()).containsExactly(1, 0, 0, 2, 0);
        assertThat(unknown.series().get(0).unitsCopy()).containsExactly(1, Float.NaN, Float.NaN, 2, Float.NaN);
    }

    @Test
    void two_rows_of_a_day_are_refused_or_mean_what_the_rules_say() throws IOException {
        String[] sales = {"date,store,item,sold", "2026-03-01,S,a,1", "2026-03-01,S,a,2", "2026-03-02,S,a,0"};

        assertThatThrownBy(() -> read(PLAIN, PanelRules.TOLD, sales))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("a|S has two rows for 2026-03-01")
                .hasMessageContaining("--duplicates");
        assertThat(read(PLAIN, new PanelRules(null, null, MissingRows.TOLD, DuplicateRows.SUM), sales)
                        .series()
                        .get(0)
                        .unitsCopy())
                .containsExactly(3, 0);
        assertThat(read(PLAIN, new PanelRules(null, null, MissingRows.TOLD, DuplicateRows.LAST), sales)
                        .series()
                        .get(0)
                        .unitsCopy())
                .containsExactly(2, 0);
    }

    @Test
    void months_and_weeks_are_told_by_their_dates() throws IOException {
        SalesPanel months =
                read(PLAIN, PanelRules.TOLD, "date,store,item,sold", "2026-01,S,a,1", "2026-02,S,a,2", "2026-04,S,a,0");
        SalesPanel weeks = read(
                PLAIN,
                PanelRules.TOLD,
                "date,store,item,sold",
                "2026-01-05,S,a,1",
                "2026-01-12,S,a,0",
                "2026-01-26,S,a,3");

        assertThat(months.frequency()).isEqualTo(Frequency.MONTHLY);
        assertThat(months.periods()).isEqualTo(4);
        assertThat(weeks.frequency()).isEqualTo(Frequency.WEEKLY);
        assertThat(weeks.periods()).isEqualTo(4);
    }

    @Test
    void what_came_back_is_no_negative_demand() throws IOException {
        Path file = write("date,store,item,sold", "2026-03-01,S,a,1", "2026-03-02,S,a,-3", "2026-03-03,S,a,0");

        SalesTable.Reading reading = SalesTable.read(file, PLAIN, PanelRules.TOLD, DateCells.told(), problem -> {});

        assertThat(reading.panel().series().get(0).unitsCopy()).containsExactly(1, 0, 0);
        assertThat(reading.negative()).isEqualTo(1);
        assertThat(reading.rows()).isEqualTo(3);
    }

    @Test
    void a_bad_cell_is_named_by_line_and_column() {
        assertThatThrownBy(() -> read(PLAIN, PanelRules.TOLD, "date,store,item,sold", "2026-03-01,S,a,many"))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("line 2, column sold")
                .hasMessageContaining("'many' is not a number");
        assertThatThrownBy(() -> read(PLAIN, PanelRules.TOLD, "date,store,item,sold", "03/04/2026,S,a,1"))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("write it like 2026-03-31");
    }

    @Test
    void where_semicolons_part_the_columns_a_comma_is_the_decimal_point() throws IOException {
        SalesColumns columns = PLAIN.with("price", null, null).withKnown("event");

        SalesPanel panel = read(
                columns,
                PanelRules.TOLD,
                "date;store;item;sold;price;event",
                "2026-03-01;S;a;1.234,5;8,50;a,b",
                "2026-03-02;S;a;2;9.25;");

        assertThat(panel.series().get(0).unitsCopy()).containsExactly(1234.5f, 2);
        assertThat(panel.series().get(0).known(0, 0)).isEqualTo(8.5f);
        assertThat(panel.series().get(0).known(0, 1)).isEqualTo(9.25f);
        assertThat(panel.known().get(1).levels()).containsExactly("", "a,b");
        assertThatThrownBy(() -> read(PLAIN, PanelRules.TOLD, "date,store,item,sold", "2026-03-01,S,a,\"8,50\""))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("'8,50' is not a number");
    }

    @Test
    void dates_are_read_as_the_table_says_that_it_writes_them() throws IOException {
        Path file = write("date,store,item,sold", "3/4/2026,S,a,1", "4/4/2026,S,a,2", "31/12/2026,S,a,");

        SalesPanel panel = SalesTable.read(file, PLAIN, PanelRules.TOLD, DateCells.of("d/M/yyyy"), problem -> {
                    throw problem;
                })
                .panel();

        assertThat(panel.firstDay()).isEqualTo("2026-04-03");
        assertThat(panel.lastDay()).isEqualTo("2026-04-04");
        assertThatThrownBy(() -> DateCells.of("MM/yyyy")).isInstanceOf(DateTimeException.class);
    }

    @Test
    void a_table_that_sold_nothing_is_refused() {
        assertThatThrownBy(() -> read(PLAIN, PanelRules.TOLD, "date,store,item,sold", "2026-03-01,S,a,0"))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("no row has units above 0");
    }

    private SalesPanel read(SalesColumns columns, PanelRules rules, String... lines) throws IOException {
        return SalesTable.read(write(lines), columns, rules);
    }

    private Path write(String... lines) throws IOException {
        return Files.write(folder.resolve("sales.csv"), List.of(lines));
    }
}
