package io.touchstock.connectors.codec;

/** Why a value is none of the kind wanted, and what to do. The reader adds the name of the field and the value. */
final class Misfit extends Exception {

    private static final long serialVersionUID = 1L;

    Misfit(String rule) {
        super(rule, null, false, false);
    }
}
