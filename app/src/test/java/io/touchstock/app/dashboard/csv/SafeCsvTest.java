package io.touchstock.app.dashboard.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"-5", "-0.25", "12", "1e9", "-1.5E-3", "0"})
    void a_number_stays_a_number(String number) {
        assertThat(SafeCsv.cell(number)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", " =1", "-", "--1", "＝1", "=HYPERLINK(\"x\")"})
    void what_a_spreadsheet_would_run_begins_with_an_apostrophe(String text) {
        assertThat(SafeCsv.cell(text)).startsWithIgnoringCase(SafeCsv.cell(text).startsWith("\"") ? "\"'" : "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Teapot", "تل أبيب", "a=b", "3-4", "2026-03-02", "!"})
    void other_text_is_left_as_it_is(String text) {
        assertThat(SafeCsv.cell(text)).isEqualTo(text);
    }

    @Test
    void commas_quotes_and_line_breaks_are_quoted_and_nothing_is_an_empty_cell() throws IOException {
        StringBuilder out = new StringBuilder();
        SafeCsv.write(new CsvTable(List.of("a", "b"), Stream.of(Arrays.asList("x, \"y\"\nz", null))), out);

        assertThat(out).hasToString("a,b\r\n\"x, \"\"y\"\"\nz\",\r\n");
    }

    @Property
    void no_cell_begins_like_a_formula_unless_it_is_a_number(@ForAll String text) {
        String cell = SafeCsv.cell(text);
        String seen = cell.startsWith("\"") ? cell.substring(1) : cell;

        assertThat(seen.isEmpty() || "=+@\t\r".indexOf(seen.charAt(0)) < 0).isTrue();
        assertThat(!seen.startsWith("-") || seen.matches("-[0-9].*")).isTrue();
    }
}
