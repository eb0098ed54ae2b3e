package io.touchstock.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void names_stand_left_numbers_right_and_the_last_row_is_set_off() {
        TextTable table = new TextTable(false, List.of("channel", "first"));
        table.row(List.of("Bücher", "1.0"));
        table.total(List.of("total", "1,001.0"));

        assertThat(table.lines())
                .containsExactly(
                        "channel    first", //
                        "----------------",
                        "Bücher       1.0",
                        "----------------",
                        "total    1,001.0");
    }

    @Test
    void a_name_cannot_steer_the_terminal() {
        assertThat(TextTable.name("\u001b[31mred\u202e")).isEqualTo("?[31mred?");
    }

    @Test
    void a_long_name_is_cut_between_characters() {
        assertThat(TextTable.name("\uD83D\uDE00".repeat(40))).isEqualTo("\uD83D\uDE00".repeat(33) + "...");
    }
}
