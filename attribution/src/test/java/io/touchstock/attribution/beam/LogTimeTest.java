package io.touchstock.attribution.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogTimeTest {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T09:30:00Z,                     2026-03-01T09:30:00Z",
        "2026-03-01T09:30:00.25Z,                  2026-03-01T09:30:00.25Z",
        "2026-03-01T09:30:00-05:00,                2026-03-01T14:30:00Z",
        "2026-03-01T09:30:00+01:00[Europe/Zurich], 2026-03-01T08:30:00Z",
        "2026-03-01 09:30:00+00:00,                2026-03-01T09:30:00Z",
        "2026-03-01T09:30:00,                      2026-03-01T08:30:00Z",
        "2026-07-01 09:30:00,                      2026-07-01T07:30:00Z",
        "2026-07-01 09:30:00.125,                  2026-07-01T07:30:00.125Z",
        "2026-03-01 09:30,                         2026-03-01T08:30:00Z",
        "2026-03-01,                               2026-02-28T23:00:00Z",
        "1772357400,                               2026-03-01T09:30:00Z",
        "1772357400250,                            2026-03-01T09:30:00.250Z"
    })
    void a_time_is_read_in_each_form_and_without_a_zone_in_that_of_the_log(String text, Instant expected) {
        assertThat(LogTime.parse(text, ZURICH)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "x",
                "01.03.2026",
                "2026/03/01",
                "2026-02-30",
                "2026-03-01 ",
                "2026-03-01 25:00:00",
                "2026-03-01T",
                "20260301",
                "177235740",
                "17723574000",
                "1772357400250000",
                "-772357400",
                "1.7723574e9",
                "٢٠٢٦-٠٣-٠١"
            })
    void anything_else_is_no_time(String text) {
        assertThatThrownBy(() -> LogTime.parse(text, ZURICH)).isInstanceOf(DateTimeException.class);
    }
}
