package io.touchstock.inventory.flink;

import io.touchstock.inventory.media.LossWatchRules;
import io.touchstock.inventory.media.WasteRules;
import io.touchstock.inventory.watch.ArticleRules;
import java.io.Serializable;

/**
 * The rules of the stock job.
 *
 * @param articles how articles are watched
 * @param waste how wasted spend is told
 * @param losses how lost sales are told
 */
public record StockJobRules(ArticleRules articles, WasteRules waste, LossWatchRules losses) implements Serializable {}
