package io.touchstock.connectors.event;

import java.util.function.Function;

/** What reading one input comes to: an event, or the reason why there is none. */
public sealed interface Decoded<T> {

    /** Applies one of the two functions, whichever fits. */
    <R> R fold(Function<? super T, ? extends R> accepted, Function<? super Rejected, ? extends R> rejected);

    static <T> Decoded<T> accepted(T event) {
        return new Accepted<>(event);
    }

    static <T> Decoded<T> rejected(Rejected rejected) {
        return new Refused<>(rejected);
    }

    /** An input that became an event. */
    record Accepted<T>(T event) implements Decoded<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> accepted, Function<? super Rejected, ? extends R> rejected) {
            return accepted.apply(event);
        }
    }

    /** An input that did not. */
    record Refused<T>(Rejected rejected) implements Decoded<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> accepted, Function<? super Rejected, ? extends R> refused) {
            return refused.apply(rejected);
        }
    }
}
