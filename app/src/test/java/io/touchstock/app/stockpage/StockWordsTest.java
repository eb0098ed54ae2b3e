package io.touchstock.app.stockpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class StockWordsTest {

    @Test
    void a_probability_that_no_longer_rises_reads_the_same_on_every_day_whatever_its_last_digits() {
        assertThat(words(1, 1 - 1e-15, 1, 1 - 4e-13)).containsOnly("> 99 %");
        assertThat(words(0, 1e-15, 4e-13)).containsOnly("0 %");
    }

    @Test
    void nothing_is_certain_and_nothing_impossible_that_is_not() {
        assertThat(words(1e-6, 0.0099, 0.01, 0.5, 0.99, 0.991, 0.9999, 1 - 1e-6))
                .containsExactly("< 1 %", "< 1 %", "1 %", "50 %", "99 %", "> 99 %", "> 99 %", "> 99 %");
    }

    private static List<String> words(double... probabilities) {
        return DoubleStream.of(probabilities).mapToObj(StockWords::percent).toList();
    }
}
