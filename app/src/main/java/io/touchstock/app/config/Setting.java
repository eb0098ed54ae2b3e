package io.touchstock.app.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One setting of a configuration record: what it means, what holds if a file does not name it, what is allowed. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface Setting {

    /** What it means, for the commented default file. */
    String doc();

    /** As it would stand in a file, with its unit; unused for a nested section. */
    String byDefault() default "";

    /** Smallest allowed value, written like the default; empty if there is none. */
    String atLeast() default "";

    /** Largest allowed value, written like the default; empty if there is none. */
    String atMost() default "";

    /** The allowed words; empty if any will do. */
    String[] oneOf() default {};
}
