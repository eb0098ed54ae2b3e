package io.touchstock.forecasting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CurrentModelTest {
    private final SteppedModel first = new SteppedModel("first", 7);
    private final SteppedModel second = new SteppedModel("second", 7);
    private final SteppedSource source = new SteppedSource(first);
    private CurrentModel current;

    @BeforeEach
    void load() throws IOException {
        current = CurrentModel.load(
                source, model -> model.horizon() < 2 ? Optional.of("its horizon is too short") : Optional.empty());
    }

    @Test
    void nothing_new_changes_nothing() {
        assertThat(current.refresh()).isEmpty();
        assertThat(current.get()).isSameAs(first);
        assertThat(first.closed).isFalse();
    }

    @Test
    void another_model_takes_the_place_of_the_first_which_is_closed() {
        source.replace(second);

        assertThat(current.refresh()).isEmpty();

        assertThat(current.get()).isSameAs(second);
        assertThat(first.closed).isTrue();
        assertThat(second.closed).isFalse();
    }

    @Test
    void a_broken_model_is_told_of_once_and_the_first_goes_on() {
        source.breakIt("the file is torn");

        assertThat(current.refresh()).hasValueSatisfying(why -> assertThat(why).contains("the file is torn", "first"));
        assertThat(current.refresh()).isEmpty();
        assertThat(current.get()).isSameAs(first);
        assertThat(first.closed).isFalse();

        source.replace(second);
        assertThat(current.refresh()).isEmpty();
        assertThat(current.get()).isSameAs(second);
    }

    @Test
    void a_model_that_is_replaced_while_it_is_read_is_no_broken_one() {
        source.breakIt("half of it is gone");
        source.whileLoading = () -> source.replace(second);

        assertThat(current.refresh()).isEmpty();
        assertThat(current.get()).isSameAs(first);

        source.whileLoading = () -> {};
        assertThat(current.refresh()).isEmpty();
        assertThat(current.get()).isSameAs(second);
    }

    @Test
    void a_model_of_no_use_is_closed_again_and_told_of() {
        SteppedModel brief = new SteppedModel("short", 1);
        source.replace(brief);

        assertThat(current.refresh())
                .hasValueSatisfying(why -> assertThat(why).contains("short", "its horizon is too short"));
        assertThat(brief.closed).isTrue();
        assertThat(current.get()).isSameAs(first);
    }

    @Test
    void a_directory_that_is_gone_for_a_moment_is_no_news() {
        source.stamp = null;

        assertThat(current.refresh()).isEmpty();
        assertThat(current.get()).isSameAs(first);
    }

    @Test
    void without_a_first_model_there_is_none() {
        source.breakIt("nothing there");

        assertThatThrownBy(() -> CurrentModel.load(source, model -> Optional.empty()))
                .hasMessageContaining("nothing there");
    }
}
