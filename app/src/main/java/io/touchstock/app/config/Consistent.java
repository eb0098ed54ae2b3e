package io.touchstock.app.config;

import java.util.function.BiConsumer;

/** A configuration record whose settings constrain each other. */
interface Consistent {

    /** Tells each broken constraint: the component's name as in the file, and the reason. */
    void check(BiConsumer<String, String> complaint);
}
