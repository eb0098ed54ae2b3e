package io.touchstock.attribution.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.ChannelCredit;
import io.touchstock.attribution.model.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CalibrationPropertiesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");

    /** What a model credits, how sure it is, and what an experiment found, as parts of the credit. */
    record Measured(double credit, double modelError, double factor, double liftError) {}

    @Provide
    Arbitrary<List<Measured>> channels() {
        return Combinators.combine(
                        Arbitraries.doubles().between(1, 10_000),
                        Arbitraries.doubles().between(0.01, 0.5),
                        Arbitraries.doubles().between(-0.5, 3),
                        Arbitraries.doubles().between(0.01, 2))
                .as(Measured::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Property(tries = 200)
    void calibrated_credit_lies_between_credit_and_lift(@ForAll("channels") List<Measured> channels) {
        for (CalibratedCredit credit : calibrated(channels, 1).credits()) {
            if (credit.measured()) {
                double lift = credit.evidence().conversions();
                assertThat(credit.conversions())
                        .isBetween(
                                Math.min(lift, credit.rawConversions()) - 1e-6,
                                Math.max(lift, credit.rawConversions()) + 1e-6);
                assertThat(credit.evidence().weight()).isBetween(0.0, 1.0);
                assertThat(credit.interval().contains(credit.conversions())).isTrue();
            }
        }
    }

    @Property(tries = 200)
    void totals_stay_what_they_were(@ForAll("channels") List<Measured> channels) {
        CalibratedModel calibrated = calibrated(channels, 1);
        double before = channels.stream().mapToDouble(Measured::credit).sum() + 7;
        assertThat(calibrated.conversions()).isCloseTo(before, within(1e-9 * before));
        assertThat(calibrated.value()).isCloseTo(3 * before, within(1e-9 * before));
    }

    @Property(tries = 100)
    void a_precise_lift_wins(@ForAll("channels") List<Measured> channels) {
        for (CalibratedCredit credit : calibrated(channels, 1e-4).credits()) {
            if (credit.measured()) {
                assertThat(credit.conversions())
                        .isCloseTo(credit.evidence().conversions(), within(1e-3 * credit.rawConversions()));
            }
        }
    }

    @Property(tries = 100)
    void a_useless_lift_leaves_the_credit(@ForAll("channels") List<Measured> channels) {
        for (CalibratedCredit credit : calibrated(channels, 1e5).credits()) {
            if (credit.measured()) {
                assertThat(credit.conversions())
                        .isCloseTo(credit.rawConversions(), within(1e-3 * credit.rawConversions()));
            }
        }
    }

    @Property(tries = 100)
    void a_more_precise_lift_never_weighs_less(@ForAll("channels") List<Measured> channels) {
        Measured only = channels.get(0);
        double wide = calibrated(List.of(only), 1).credits().get(0).evidence().weight();
        double narrow =
                calibrated(List.of(only), 0.5).credits().get(0).evidence().weight();
        assertThat(narrow).isGreaterThanOrEqualTo(wide - 1e-12);
    }

    private static CalibratedModel calibrated(List<Measured> channels, double widening) {
        List<ChannelCredit> credits = new ArrayList<>();
        List<Lift> lifts = new ArrayList<>();
        for (int i = 0; i < channels.size(); i++) {
            Measured channel = channels.get(i);
            double half = 1.96 * channel.modelError() * channel.credit();
            credits.add(new ChannelCredit("markov", "c" + i, channel.credit(), 3 * channel.credit(), null)
                    .withIntervals(new Interval(channel.credit() - half, channel.credit() + half), null));
            double caused = channel.factor() * channel.credit();
            double width = 1.96 * channel.liftError() * widening * channel.credit();
            lifts.add(new Lift("c" + i, DAY, DAY, caused, caused - width, caused + width));
        }
        credits.add(new ChannelCredit("markov", "unmeasured", 7, 21, null));
        Attribution attribution = new Attribution("markov", credits);
        return Calibration.of(List.of(attribution), lifts, (model, from, to) -> Optional.of(attribution))
                .models()
                .get(0);
    }
}
