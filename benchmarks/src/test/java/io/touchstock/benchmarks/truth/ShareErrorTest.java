package io.touchstock.benchmarks.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareErrorTest {

    @Test
    void equal_shares_have_no_error_and_equal_ranks() {
        double[] shares = {0.5, 0.3, 0.2};
        assertThat(ShareError.of(shares, shares.clone())).isEqualTo(new ShareError(0, 1, 1));
    }

    @Test
    void the_error_is_the_mean_over_the_channels() {
        ShareError error = ShareError.of(new double[] {0.6, 0.3, 0.1, 0}, new double[] {0.1, 0.3, 0.2, 0.4});
        assertThat(error.meanAbsolute()).isEqualTo(0.25, within(1e-12));
    }

    @Test
    void ranks_are_told_by_hand() {
        // Squared rank differences 4 + 0 + 4: 1 - 6·8/(3·8) = -1.
        ShareError turned = ShareError.of(new double[] {0.5, 0.3, 0.2}, new double[] {0.2, 0.3, 0.5});
        assertThat(turned.spearman()).isEqualTo(-1, within(1e-12));
        // Differences 1, 1, 0: 1 - 6·2/24 = 0.5; two pairs agree, one does not: tau 1/3.
        ShareError swapped = ShareError.of(new double[] {0.5, 0.3, 0.2}, new double[] {0.3, 0.5, 0.2});
        assertThat(swapped.spearman()).isEqualTo(0.5, within(1e-12));
        assertThat(swapped.kendall()).isEqualTo(1.0 / 3, within(1e-12));
    }

    @Test
    void a_truth_of_ties_has_no_ranks() {
        ShareError error = ShareError.of(new double[] {0, 0}, new double[] {0.4, 0.6});
        assertThat(error.spearman()).isNaN();
        assertThat(error.kendall()).isNaN();
    }

    @Test
    void shares_keep_the_sign_and_sum_to_one() {
        assertThat(ShareError.shares(new double[] {30, -10, 20})).containsExactly(0.75, -0.25, 0.5);
    }

    @Test
    void shares_of_nothing_are_nothing() {
        assertThat(ShareError.shares(new double[] {0, 0})).containsExactly(0, 0);
    }
}
