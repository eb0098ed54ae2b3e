package io.touchstock.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {

    @ParameterizedTest
    @CsvSource({"30d,PT720H", "12 h,PT12H", "15m,PT15M", "20 seconds,PT20S", "250ms,PT0.25S", "1.5h,PT1H30M"})
    void a_duration_has_a_number_and_a_unit(String text, Duration expected) throws NotReadable {
        assertThat(Quantities.duration(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "d", "30y", "", "thirty days", "0.0001ms", "99999999999999999999d"})
    void anything_else_is_no_duration(String text) {
        assertThatThrownBy(() -> Quantities.duration(text)).isInstanceOf(NotReadable.class);
    }

    @Property
    void whole_percentages_read_to_hundredths(@ForAll @LongRange(min = -500, max = 500) long percent)
            throws NotReadable {
        assertThat(Quantities.percentage(percent + "%").fraction()).isEqualTo(percent / 100.0);
    }

    @Test
    void a_bare_fraction_is_answered_with_the_percentage_that_was_meant() {
        assertThatThrownBy(() -> Quantities.percentage("0.25")).hasMessageContaining("25%");
    }

    @Test
    void money_keeps_its_currency_and_every_cent() throws NotReadable {
        assertThat(Quantities.money("12.50 EUR")).isEqualTo(new Money(12_500_000, Currency.getInstance("EUR")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.50", "12.50 XXY", "12.1234567 EUR", "EUR 5"})
    void money_without_a_known_currency_or_with_too_many_decimals_is_refused(String text) {
        assertThatThrownBy(() -> Quantities.money(text)).isInstanceOf(NotReadable.class);
    }
}
