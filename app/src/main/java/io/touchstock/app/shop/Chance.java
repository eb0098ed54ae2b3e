package io.touchstock.app.shop;

import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.AbstractRandomGenerator;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Counter-based randomness: every number is a hash of the seed, a purpose and up to three coordinates, so that it does
 * not depend on what else was drawn. The finaliser is Stafford's variant 13 of the 64-bit mixer, the one of
 * {@link java.util.SplittableRandom}.
 */
final class Chance {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double ULP = 0x1.0p-53;

    private final long seed;

    Chance(long seed) {
        this.seed = mix(seed + GOLDEN);
    }

    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** FNV-1a over the characters, then mixed. */
    static long hash(String text) {
        long h = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * 0x100000001B3L;
        }
        return mix(h);
    }

    long bits(Draw draw, long a, long b, long c) {
        return next(next(next(seed ^ draw.salt(), a), b), c);
    }

    /** A further draw below one that was made: {@code which} numbers the draws below it. */
    static long next(long bits, long which) {
        return mix(bits + GOLDEN * (which + 1));
    }

    /** Maps 64 random bits to [0, 1). */
    static double unit(long bits) {
        return (bits >>> 11) * ULP;
    }

    static double unit(long bits, long which) {
        return unit(next(bits, which));
    }

    /** An integer in [low, high]. */
    static int between(long bits, int low, int high) {
        return low + (int) (unit(bits) * (high - low + 1));
    }

    double uniform(Draw draw, long a, long b, long c) {
        return unit(bits(draw, a, b, c));
    }

    double gamma(double mean, double sd, Draw draw, long a, long b, long c) {
        if (sd <= 0) {
            return mean;
        }
        double shape = mean * mean / (sd * sd);
        return new GammaDistribution(generator(bits(draw, a, b, c)), shape, mean / shape).sample();
    }

    /** Negative binomial count: Poisson with a gamma mean of variance mean² / dispersion. */
    int negativeBinomial(double mean, double dispersion, Draw draw, long a, long b, long c) {
        if (mean <= 0) {
            return 0;
        }
        RandomGenerator random = generator(bits(draw, a, b, c));
        double rate = new GammaDistribution(random, dispersion, mean / dispersion).sample();
        if (rate <= 1e-9) {
            return 0;
        }
        return new PoissonDistribution(
                        random, rate, PoissonDistribution.DEFAULT_EPSILON, PoissonDistribution.DEFAULT_MAX_ITERATIONS)
                .sample();
    }

    /** A stream of its own for samplers that need an unknown number of draws. */
    static RandomGenerator generator(long bits) {
        return new SplitMix(bits);
    }

    private static final class SplitMix extends AbstractRandomGenerator {
        private long state;

        SplitMix(long state) {
            this.state = state;
        }

        @Override
        public void setSeed(long seed) {
            state = seed;
            clear();
        }

        @Override
        public double nextDouble() {
            state += GOLDEN;
            return unit(mix(state));
        }
    }
}
