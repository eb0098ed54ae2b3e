package io.touchstock.forecasting.beam;

import java.time.LocalDate;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;

/** The last day of all, for every worker to see; or the one that was asked for. */
final class LastDay extends PTransform<PCollection<LocalDate>, PCollectionView<LocalDate>> {
    /** Where there is no day at all. */
    static final LocalDate NONE = LocalDate.ofEpochDay(-1_000_000);

    private static final long serialVersionUID = 1L;

    private final LocalDate wanted;

    /** @param wanted null for the last of those that come */
    LastDay(LocalDate wanted) {
        this.wanted = wanted;
    }

    @Override
    public PCollectionView<LocalDate> expand(PCollection<LocalDate> days) {
        return days.apply(Combine.globally(new Later(wanted)).asSingletonView());
    }

    private static final class Later extends Combine.CombineFn<LocalDate, LocalDate, LocalDate> {
        private static final long serialVersionUID = 1L;

        private final LocalDate wanted;

        Later(LocalDate wanted) {
            this.wanted = wanted;
        }

        @Override
        public LocalDate createAccumulator() {
            return NONE;
        }

        @Override
        public LocalDate addInput(LocalDate latest, LocalDate day) {
            return day.isAfter(latest) ? day : latest;
        }

        @Override
        public LocalDate mergeAccumulators(Iterable<LocalDate> latest) {
            LocalDate all = NONE;
            for (LocalDate each : latest) {
                all = addInput(all, each);
            }
            return all;
        }

        @Override
        public LocalDate extractOutput(LocalDate latest) {
            return wanted == null || latest.equals(NONE) ? latest : wanted;
        }

        @Override
        public Coder<LocalDate> getAccumulatorCoder(CoderRegistry registry, Coder<LocalDate> input) {
            return input;
        }

        @Override
        public Coder<LocalDate> getDefaultOutputCoder(CoderRegistry registry, Coder<LocalDate> input) {
            return input;
        }
    }
}
