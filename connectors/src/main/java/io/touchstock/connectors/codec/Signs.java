package io.touchstock.connectors.codec;

/** The sign of a change: +1 for what became true, -1 for what is taken back. */
final class Signs {

    private Signs() {}

    static int read(FieldReader in) throws FieldProblem {
        long sign = in.whole("sign");
        if (sign != 1 && sign != -1) {
            throw in.problem("sign", sign, "neither 1 nor -1. Write one of the two.");
        }
        return (int) sign;
    }
}
