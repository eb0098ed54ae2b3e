package io.touchstock.app.dashboard.access;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a request shows of who sends it.
 *
 * @param address of the machine at the other end of the connection, as a number
 * @param headers all values of a header, whatever its capitals; empty if it is not there
 * @param session who signed in earlier in this browser
 */
public record Caller(String address, Function<String, List<String>> headers, Optional<User> session) {

    /** The only value of a header; empty if it is missing, blank or there more than once. */
    public Optional<String> header(String name) {
        List<String> values = headers.apply(name);
        return values.size() == 1 && !values.get(0).isBlank()
                ? Optional.of(values.get(0).strip())
                : Optional.empty();
    }
}
