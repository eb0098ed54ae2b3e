package io.touchstock.attribution.bootstrap;

import io.touchstock.attribution.model.PathStatistics;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Journeys for properties. */
final class Given {

    private Given() {}

    /** A journey over up to 4 channels, of up to 6 touches; the empty one only with a conversion. */
    record Walk(String id, List<String> path, boolean converted, long valueMicros) {

        void addTo(MarkovReplicates chain, int sign, int replicates) {
            chain.add(path, converted, sign, valueMicros, new PoissonWeights(replicates).of(id));
        }

        void addTo(PathStatistics paths, int times) {
            paths.add(path, converted ? times : 0, converted ? times * valueMicros : 0, converted ? 0 : times);
        }
    }

    static Arbitrary<List<Walk>> walks() {
        Arbitrary<List<String>> path =
                Arbitraries.of("Email", "Paid Search", "Social", "TV").list().ofMaxSize(6);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1_000_000),
                        path,
                        Arbitraries.of(true, false),
                        Arbitraries.longs().between(0, 99_999_999))
                .as((id, channels, converted, value) ->
                        new Walk("journey-" + id, channels, converted || channels.isEmpty(), value))
                .list()
                .ofMaxSize(25)
                .uniqueElements(Walk::id);
    }
}
