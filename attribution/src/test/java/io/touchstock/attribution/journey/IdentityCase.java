package io.touchstock.attribution.journey;

import static io.touchstock.attribution.journey.Given.link;
import static io.touchstock.attribution.journey.Given.placed;
import static io.touchstock.attribution.journey.Given.seen;
import static io.touchstock.attribution.journey.Given.touch;

import java.util.List;
import java.util.Map;

/**
 * Who was on a device when, and whose the touchpoints are. No two cases share an id, so that all can go in one run.
 *
 * @param arrivals in the order in which they come
 * @param touchpoints of each order, by their ids
 */
public record IdentityCase(String claim, List<Observation> arrivals, Map<String, List<String>> touchpoints) {

    public static final List<IdentityCase> ALL = List.of(
            new IdentityCase(
                    "anonymous touchpoints on the first device count for an order on the second",
                    List.of(
                            seen(touch("a1", 0, "a-phone", null, "Social")),
                            seen(touch("a2", 5, "a-phone", null, "Email")),
                            seen(link("a-phone", "ann", 10)),
                            seen(touch("a3", 20, "a-laptop", null, "Search")),
                            seen(placed("a-order", 30, "a-laptop", "ann", 9))),
                    Map.of("a-order", List.of("a1", "a2", "a3"))),
            new IdentityCase(
                    "of a device that changes hands the first owner keeps what was before, the second has what is later",
                    List.of(
                            seen(link("b-phone", "b-first", 10)),
                            seen(touch("b1", 20, "b-phone", null, "Social")),
                            seen(link("b-phone", "b-second", 30)),
                            seen(touch("b2", 40, "b-phone", null, "Search")),
                            seen(placed("b-order-1", 50, null, "b-first", 5)),
                            seen(placed("b-order-2", 60, null, "b-second", 7))),
                    Map.of("b-order-1", List.of("b1"), "b-order-2", List.of("b2"))),
            new IdentityCase(
                    "on a shared device each log-in speaks until the next",
                    List.of(
                            seen(link("c-tablet", "c-one", 0)),
                            seen(touch("c1", 10, "c-tablet", null, "Social")),
                            seen(link("c-tablet", "c-two", 20)),
                            seen(touch("c2", 30, "c-tablet", null, "Search")),
                            seen(link("c-tablet", "c-one", 40)),
                            seen(touch("c3", 50, "c-tablet", null, "Email")),
                            seen(link("c-tablet", "c-two", 60)),
                            seen(touch("c4", 70, "c-tablet", null, "Search")),
                            seen(placed("c-order-1", 80, null, "c-one", 5)),
                            seen(placed("c-order-2", 90, null, "c-two", 7))),
                    Map.of("c-order-1", List.of("c1", "c3"), "c-order-2", List.of("c2", "c4"))),
            new IdentityCase(
                    "a link that comes after the order corrects it",
                    List.of(
                            seen(touch("d1", 0, "d-phone", null, "Social")),
                            seen(placed("d-order", 30, "d-laptop", "dan", 5)),
                            seen(touch("d2", 90, "d-laptop", null, "Email")),
                            seen(link("d-phone", "dan", 10))),
                    Map.of("d-order", List.of("d1"))),
            new IdentityCase(
                    "a link to another that comes late takes away what was its",
                    List.of(
                            seen(link("e-phone", "e-one", 0)),
                            seen(touch("e1", 10, "e-phone", null, "Social")),
                            seen(placed("e-order", 30, null, "e-one", 5)),
                            seen(touch("e2", 90, "e-phone", null, "Email")),
                            seen(link("e-phone", "e-two", 5))),
                    Map.of("e-order", List.of())),
            new IdentityCase(
                    "of two links in one instant the greater customer id counts, whichever comes first",
                    List.of(
                            seen(link("f-phone", "f-two", 10)),
                            seen(link("f-phone", "f-one", 10)),
                            seen(touch("f1", 20, "f-phone", null, "Social")),
                            seen(placed("f-order-1", 30, null, "f-one", 5)),
                            seen(placed("f-order-2", 40, null, "f-two", 5))),
                    Map.of("f-order-1", List.of(), "f-order-2", List.of("f1"))),
            new IdentityCase(
                    "a log-in after the purchase makes the purchase the customer's, and it ends the journey",
                    List.of(
                            seen(touch("g1", 0, "g-phone", null, "Social")),
                            seen(placed("g-order-1", 10, "g-phone", null, 5)),
                            seen(link("g-phone", "gus", 20)),
                            seen(touch("g2", 30, "g-laptop", "gus", "Search")),
                            seen(placed("g-order-2", 40, "g-laptop", null, 5))),
                    Map.of("g-order-1", List.of("g1"), "g-order-2", List.of("g2"))));

    @Override
    public String toString() {
        return claim;
    }
}
