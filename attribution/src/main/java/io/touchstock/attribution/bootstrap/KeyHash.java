package io.touchstock.attribution.bootstrap;

import java.nio.charset.StandardCharsets;

/**
 * A stream of uniform 64-bit numbers for each text, of which any one can be had without the ones before. The text's
 * UTF-8 bytes seed the stream by FNV-1a (Fowler, Noll and Vo; RFC 9923); the n-th number is that of SplitMix64 (Steele,
 * Lea and Flood 2014, "Fast splittable pseudorandom number generators"), with variant 13 of Stafford's finalisers. Both
 * are integer arithmetic, so they come out the same on every machine and in every language.
 */
final class KeyHash {

    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1p-53;

    private KeyHash() {}

    static long seed(String key) {
        return finish(continued(FNV_OFFSET, key));
    }

    /** The FNV-1a hash of a text of which the hash of the part before is known. */
    static long continued(long hash, String part) {
        long continued = hash;
        for (byte octet : part.getBytes(StandardCharsets.UTF_8)) {
            continued = (continued ^ (octet & 0xFF)) * FNV_PRIME;
        }
        return continued;
    }

    static long empty() {
        return FNV_OFFSET;
    }

    /** Spreads a hash over all 64 bits, for FNV leaves the low ones of short texts alike. */
    static long finish(long hash) {
        long mixed = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** The n-th number of a stream, from 0 inclusive to 1 exclusive, a multiple of 2^-53. */
    static double uniform(long seed, int n) {
        return (finish(seed + (n + 1) * GOLDEN_GAMMA) >>> 11) * UNIT;
    }
}
