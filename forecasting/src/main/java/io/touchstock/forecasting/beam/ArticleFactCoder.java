package io.touchstock.forecasting.beam;

import io.touchstock.connectors.event.Promotion;
import io.touchstock.forecasting.history.ArticleFact;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.beam.sdk.coders.AtomicCoder;

/** What is known of articles, field by field, behind a byte that says which of the three it is. */
final class ArticleFactCoder extends AtomicCoder<ArticleFact> {
    private static final long serialVersionUID = 1L;
    private static final int DAY = 0;
    private static final int PROMOTION = 1;
    private static final int ENTRY = 2;
    private static final DayTallyCoder TALLIES = new DayTallyCoder();

    @Override
    public void encode(ArticleFact fact, OutputStream out) throws IOException {
        out.write(fact.tally() != null ? DAY : fact.promotion() != null ? PROMOTION : ENTRY);
        Fields.writeText(fact.sku(), out);
        if (fact.tally() != null) {
            Fields.writeText(fact.location(), out);
            Fields.writeDay(fact.day(), out);
            TALLIES.encode(fact.tally(), out);
        } else if (fact.promotion() != null) {
            write(fact.promotion(), out);
        } else {
            Fields.writeText(fact.category(), out);
            Fields.writeLong(fact.listPriceMicros(), out);
        }
    }

    @Override
    public ArticleFact decode(InputStream in) throws IOException {
        int kind = in.read();
        String sku = Fields.readText(in);
        if (kind == DAY) {
            return ArticleFact.of(sku, Fields.readText(in), Fields.readDay(in), TALLIES.decode(in));
        }
        if (kind == PROMOTION) {
            return ArticleFact.of(promotion(sku, in));
        }
        return new ArticleFact(sku, null, null, null, null, Fields.readText(in), Fields.readLong(in));
    }

    private static void write(Promotion promotion, OutputStream out) throws IOException {
        Fields.writeText(promotion.promotionId(), out);
        Fields.writeText(promotion.location(), out);
        Fields.writeDay(promotion.startsOn(), out);
        Fields.writeDay(promotion.endsOn(), out);
        Fields.writeLong(promotion.priceMicros(), out);
        Fields.writeInstant(promotion.updatedAt(), out);
    }

    private static Promotion promotion(String sku, InputStream in) throws IOException {
        String id = Fields.readText(in);
        String location = Fields.readText(in);
        LocalDate startsOn = Fields.readDay(in);
        LocalDate endsOn = Fields.readDay(in);
        long price = Fields.readLong(in);
        Instant updatedAt = Fields.readInstant(in);
        return new Promotion(id, sku, location, startsOn, endsOn, price, updatedAt);
    }
}
