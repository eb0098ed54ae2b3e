package io.touchstock.forecasting.beam;

import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.forecasting.demand.DemandRules;
import io.touchstock.forecasting.demand.SeriesEvent;
import io.touchstock.forecasting.history.ArticleFact;
import io.touchstock.forecasting.history.OrderMessage;
import io.touchstock.forecasting.history.RandomShop;
import io.touchstock.forecasting.history.SeriesTable;
import io.touchstock.forecasting.history.TableChunk;
import io.touchstock.forecasting.history.TableDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.beam.sdk.testing.CoderProperties;
import org.junit.jupiter.api.Test;

class CodersTest {

    @Property(tries = 20)
    void what_travels_arrives_as_it_was(@ForAll long seed) throws Exception {
        RandomShop shop = RandomShop.of(seed);
        DemandRules rules = DemandRules.ofWholeHistory(shop.zone(), RandomShop.AHEAD);
        long number = 0;
        for (Order order : shop.orders()) {
            CoderProperties.coderDecodeEncodeEqual(new OrderMessageCoder(), new OrderMessage(2, number++, order));
        }
        List<ArticleFact> facts = new ArrayList<>();
        shop.changes(rules).forEach(change -> facts.add(ArticleFact.of(change)));
        for (StockLevel level : shop.stock()) {
            facts.add(ArticleFact.of(SeriesEvent.stock(level, rules)));
        }
        for (Promotion promotion : shop.promotions()) {
            facts.add(ArticleFact.of(promotion));
        }
        facts.add(new ArticleFact("tea", null, null, null, null, null, 5_000_000));
        for (ArticleFact fact : facts) {
            CoderProperties.coderDecodeEncodeEqual(new ArticleFactCoder(), fact);
        }
        for (SeriesTable table : shop.tables(shop.lastDay(rules), rules).values()) {
            CoderProperties.coderDecodeEncodeEqual(new SeriesTableCoder(), table);
            CoderProperties.coderDecodeEncodeEqual(new TableChunkCoder(), new TableChunk("demand.csv", 17, table));
        }
    }

    @Test
    void days_with_gaps_arrive_on_their_dates() throws Exception {
        LocalDate day = LocalDate.parse("1969-12-30");
        CoderProperties.coderDecodeEncodeEqual(
                new SeriesTableCoder(),
                new SeriesTable(
                        "",
                        "north",
                        "",
                        List.of(
                                new TableDay(day, 3, false, true, 0),
                                new TableDay(day.plusDays(9), TableDay.UNKNOWN, true, false, 7),
                                new TableDay(day.plusDays(10), Integer.MAX_VALUE, false, false, Long.MAX_VALUE))));
    }
}
