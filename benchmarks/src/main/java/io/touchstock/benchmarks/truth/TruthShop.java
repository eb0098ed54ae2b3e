package io.touchstock.benchmarks.truth;

import io.touchstock.app.shop.ChannelSpec;
import io.touchstock.app.shop.PeopleSpec;
import io.touchstock.app.shop.ShopScenario;
import io.touchstock.app.shop.SupplySpec;
import java.time.LocalDate;
import java.util.List;

/**
 * A shop whose channels cause in a way of its own.
 *
 * @param name as in the table
 * @param story what is true in it, in a few words
 */
record TruthShop(String name, String story, PeopleSpec people, List<ChannelSpec> channels) {

    /** As long before the conversions that count as a path of two lookbacks. */
    private static final int WARM_UP_DAYS = 60;

    private static final int COUNTED_DAYS = 60;
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 12);
    private static final SupplySpec AMPLE = new SupplySpec(8, 30, 0, 0, 0, 0, 20);

    /** The first day whose conversions count. */
    static final LocalDate FROM = FIRST_DAY.plusDays(WARM_UP_DAYS);

    /** The last day whose conversions count. */
    static final LocalDate TO = FROM.plusDays(COUNTED_DAYS - 1L);

    /** All events of the whole time are told, and no shelf runs empty. */
    ShopScenario scenario(long seed) {
        return ShopScenario.demo(seed)
                .withTime(FIRST_DAY, WARM_UP_DAYS + COUNTED_DAYS, FIRST_DAY, FIRST_DAY)
                .withSupply(AMPLE)
                .withPeople(people)
                .withChannels(channels);
    }
}
