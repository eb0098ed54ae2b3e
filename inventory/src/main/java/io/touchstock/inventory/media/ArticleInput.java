package io.touchstock.inventory.media;

import java.time.Instant;

/** Something new about an article. */
public interface ArticleInput {

    String sku();

    /** When it became true. */
    Instant at();

    /** The topic that it comes from. */
    String source();

    /** The input as text for whoever looks into a refusal; it names no person. */
    String payload();
}
