package io.touchstock.app.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstock.connectors.event.Consent;
import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.Erasure;
import io.touchstock.connectors.event.IdentityLink;
import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.OrderStatus;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.Spend;
import io.touchstock.connectors.event.Touchpoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShopSimulatorTest {
    private static final ShopScenario SCENARIO = SmallShop.scenario(1);
    private static final Recording PLAYED = SmallShop.play(SCENARIO);

    @Test
    void the_same_seed_gives_the_same_events() {
        assertThat(SmallShop.play(SmallShop.scenario(1)).heard).isEqualTo(PLAYED.heard);
    }

    @Test
    void another_seed_gives_other_orders() {
        assertThat(SmallShop.play(SmallShop.scenario(2)).all(Order.class)).isNotEqualTo(PLAYED.all(Order.class));
    }

    @Test
    void events_come_in_order_of_time() {
        assertThat(PLAYED.heard).extracting(Recording.Heard::at).isSorted();
    }

    @Test
    void every_event_falls_on_its_day_in_the_zone_of_the_shop_even_when_the_clocks_change() {
        assertThat(PLAYED.heard)
                .allSatisfy(
                        heard -> assertThat(heard.at().atZone(SCENARIO.zone()).toLocalDate())
                                .isEqualTo(SmallShop.FIRST_DAY.plusDays(heard.day())));
    }

    @Test
    void an_event_carries_the_moment_at_which_it_is_emitted() {
        for (Recording.Heard heard : PLAYED.heard) {
            if (heard.event() instanceof Touchpoint touchpoint) {
                assertThat(touchpoint.occurredAt()).isEqualTo(heard.at());
            } else if (heard.event() instanceof Order order) {
                assertThat(order.occurredAt()).isEqualTo(heard.at());
            }
        }
    }

    @Test
    void ids_of_orders_and_touchpoints_are_unique() {
        assertThat(PLAYED.orders(OrderStatus.PLACED)).extracting(Order::orderId).doesNotHaveDuplicates();
        assertThat(PLAYED.all(Touchpoint.class))
                .extracting(Touchpoint::eventId)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(10_000);
    }

    @Test
    void demand_is_told_from_the_first_day_orders_and_touchpoints_only_from_theirs() {
        assertThat(PLAYED.all(Demand.class).get(0).day()).isEqualTo(SmallShop.FIRST_DAY);
        assertThat(day(PLAYED.all(Order.class).get(0).occurredAt())).isEqualTo(SmallShop.ORDERS_FROM);
        assertThat(day(PLAYED.all(Touchpoint.class).get(0).occurredAt())).isEqualTo(SmallShop.TOUCHPOINTS_FROM);
    }

    @Test
    void units_sold_are_the_units_of_the_order_lines() {
        Map<List<Object>, Integer> lines = new HashMap<>();
        for (Order order : PLAYED.orders(OrderStatus.PLACED)) {
            order.lines()
                    .forEach(line -> lines.merge(
                            List.of(line.sku(), order.location(), day(order.occurredAt())),
                            line.quantity(),
                            Integer::sum));
        }
        assertThat(PLAYED.all(Demand.class))
                .filteredOn(demand -> !demand.day().isBefore(SmallShop.ORDERS_FROM))
                .allSatisfy(demand -> assertThat(demand.units())
                        .isEqualTo(
                                lines.getOrDefault(List.<Object>of(demand.sku(), demand.location(), demand.day()), 0)));
    }

    @Test
    void what_is_cancelled_or_returned_was_sold_before() {
        Map<String, Order> placed =
                PLAYED.orders(OrderStatus.PLACED).stream().collect(Collectors.toMap(Order::orderId, o -> o));
        assertThat(PLAYED.orders(OrderStatus.CANCELLED)).isNotEmpty().allSatisfy(cancelled -> {
            assertThat(cancelled.lines())
                    .isEqualTo(placed.get(cancelled.orderId()).lines());
            assertThat(cancelled.occurredAt())
                    .isAfter(placed.get(cancelled.orderId()).occurredAt());
        });
        assertThat(PLAYED.orders(OrderStatus.RETURNED))
                .isNotEmpty()
                .allSatisfy(returned -> assertThat(returned.lines())
                        .allSatisfy(back -> assertThat(
                                        placed.get(returned.orderId()).lines())
                                .anySatisfy(line -> {
                                    assertThat(line.sku()).isEqualTo(back.sku());
                                    assertThat(line.quantity()).isGreaterThanOrEqualTo(back.quantity());
                                })));
    }

    @Test
    void spend_is_the_sum_of_what_the_touchpoints_cost() {
        Map<List<Object>, Long> costs = new HashMap<>();
        PLAYED.all(Touchpoint.class)
                .forEach(t -> costs.merge(
                        List.of(day(t.occurredAt()), t.channel(), t.campaign()), t.costMicros(), Long::sum));
        Map<List<Object>, Long> billed = PLAYED.all(Spend.class).stream()
                .collect(Collectors.toMap(s -> List.of(s.day(), s.channel(), s.campaign()), Spend::costMicros));
        assertThat(billed).isEqualTo(costs);
    }

    @Test
    void a_touchpoint_names_its_customer_only_after_the_device_was_linked() {
        Set<List<String>> linked = new HashSet<>();
        for (Recording.Heard heard : PLAYED.heard) {
            if (heard.event() instanceof IdentityLink link) {
                linked.add(List.of(link.visitorId(), link.customerId()));
            } else if (heard.event() instanceof Touchpoint touchpoint && touchpoint.customerId() != null) {
                assertThat(linked).contains(List.of(touchpoint.visitorId(), touchpoint.customerId()));
            }
        }
        assertThat(linked).isNotEmpty();
    }

    @Test
    void people_use_several_devices() {
        Map<String, Long> devices = PLAYED.all(IdentityLink.class).stream()
                .collect(Collectors.groupingBy(IdentityLink::customerId, Collectors.counting()));
        assertThat(devices.values()).contains(1L, 2L);
    }

    @Test
    void some_devices_change_hands() {
        Map<String, List<String>> owners = PLAYED.all(IdentityLink.class).stream()
                .collect(Collectors.groupingBy(
                        IdentityLink::visitorId, Collectors.mapping(IdentityLink::customerId, Collectors.toList())));
        assertThat(owners.values())
                .anySatisfy(shared -> assertThat(Set.copyOf(shared)).hasSizeGreaterThan(1));
    }

    @Test
    void an_erased_customer_is_never_heard_of_again() {
        Set<String> gone = new HashSet<>();
        for (Recording.Heard heard : PLAYED.heard) {
            if (heard.event() instanceof Erasure erasure) {
                gone.add(erasure.customerId());
            } else if (heard.event() instanceof Touchpoint touchpoint) {
                assertThat(gone).doesNotContain(String.valueOf(touchpoint.customerId()));
            }
        }
        assertThat(gone).isNotEmpty();
    }

    @Test
    void some_people_deny_consent() {
        assertThat(PLAYED.all(Touchpoint.class))
                .extracting(Touchpoint::consent)
                .contains(Consent.GRANTED, Consent.DENIED);
    }

    @Test
    void every_article_is_in_the_catalogue_before_it_is_sold_and_promotions_are_announced_ahead() {
        assertThat(PLAYED.heard.subList(0, SCENARIO.products().size()))
                .allSatisfy(heard -> assertThat(heard.event()).isInstanceOf(Product.class));
        assertThat(PLAYED.all(Promotion.class))
                .isNotEmpty()
                .allSatisfy(promotion -> assertThat(promotion.startsOn().toEpochDay()
                                - day(promotion.updatedAt()).toEpochDay())
                        .isBetween(0L, 14L));
    }

    @Test
    void the_day_after_the_last_cannot_be_played() {
        ShopSimulator simulator =
                new ShopSimulator(SCENARIO.withTime(SmallShop.FIRST_DAY, 1, SmallShop.FIRST_DAY, SmallShop.FIRST_DAY));
        simulator.advance(new ShopSink() {}, TruthSink.NONE);
        assertThat(simulator.hasNext()).isFalse();
        assertThatThrownBy(() -> simulator.advance(new ShopSink() {}, TruthSink.NONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2026-02-02");
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(SCENARIO.zone()).toLocalDate();
    }
}
