package io.touchstock.attribution.model;

/** Sees one path with its counts. */
@FunctionalInterface
public interface CodedPathVisitor {

    /**
     * Takes a path in.
     *
     * @param codes the path's channels by number; the visitor may keep or change the array
     */
    void visit(int[] codes, long conversions, long valueMicros, long nulls);
}
