package io.touchstock.forecasting.beam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkerModelTest {

    @Test
    void all_who_ask_share_one_model_which_goes_when_another_is_asked_for_and_nobody_uses_it() throws Exception {
        CountedSource source = new CountedSource("shared");
        WorkerModel first = WorkerModel.acquire(source);
        WorkerModel second = WorkerModel.acquire(new CountedSource("shared"));
        WorkerModel.acquire(new CountedSource("other")).release();

        assertThat(source.loaded()).hasSize(1);
        assertThat(source.loaded().get(0).closed).isFalse();

        first.release();
        second.release();
        WorkerModel again = WorkerModel.acquire(source);
        assertThat(source.loaded()).hasSize(1);

        again.release();
        WorkerModel.acquire(new CountedSource("third")).release();
        assertThat(source.loaded().get(0).closed).isTrue();
    }
}
