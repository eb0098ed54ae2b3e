package io.touchstock.inventory.watch;

import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.connectors.event.PromotionScenario;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.inventory.alert.AlertStatus;
import io.touchstock.inventory.alert.CategoryShelf;
import io.touchstock.inventory.alert.InputCheck;
import io.touchstock.inventory.alert.ItemWatch;
import io.touchstock.inventory.alert.ShopDay;
import io.touchstock.inventory.alert.StockBook;
import io.touchstock.inventory.alert.StockInput;
import io.touchstock.inventory.alert.StockOutlook;
import io.touchstock.inventory.alert.StockSituation;
import io.touchstock.inventory.alert.Surroundings;
import io.touchstock.inventory.media.AdReading;
import io.touchstock.inventory.media.Shelf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * What a moment brings for an article at one of its locations. News of stock, forecast, receipts, feedback or the
 * catalogue entry, and the end of a day, are evidence: the item is evaluated. News of promotions and adverts are none:
 * what is open is told again with them. Promotions are judged anew at day ends and with every news but that of a stock
 * reading or an advert.
 */
public final class ArticleWatch {

    private static final Set<AlertKind> NOT_TO_BE_OFFERED =
            EnumSet.of(AlertKind.OUT_OF_STOCK, AlertKind.STOCKOUT_RISK, AlertKind.PHANTOM_STOCK);

    private final ArticleRules rules;
    private final ItemWatch items;
    private final PromotionWatch promotions;
    private final PromotionSuggestions suggestions;

    /** With the shop's rules. */
    public ArticleWatch(ArticleRules rules) {
        this.rules = rules;
        this.items = new ItemWatch(rules.stock());
        this.promotions = new PromotionWatch(rules.stock().rules(), rules.promotions());
        this.suggestions = new PromotionSuggestions(rules.stock().rules(), rules.promotions());
    }

    /**
     * Why an input cannot be used, or empty. What is known of an article rather than happening to it is never late.
     *
     * @param item the location that it is about, as remembered; null if it is about none, or one that is new
     * @param time how far the stream has come
     */
    public Optional<String> refusal(WatchInput input, ArticleBook article, ItemBook item, Instant time) {
        if (input.item() != null) {
            StockBook book =
                    item == null ? StockBook.of(input.sku(), input.item().location()) : item.stock();
            return items.refusal(input.item(), book, time);
        }
        if (input.product() != null) {
            return InputCheck.problem(input.product());
        }
        if (input.scenario() != null) {
            return problem(input.scenario());
        }
        return input.promotion() != null && article.supersedes(input.promotion())
                ? Optional.of("late: it is of " + input.at() + " and something newer has been used already")
                : Optional.empty();
    }

    private Optional<String> problem(PromotionScenario scenario) {
        if (scenario.promotedPriceMicros() >= scenario.listPriceMicros()) {
            return Optional.of("promotedPrice is " + scenario.promotedPriceMicros() + " micros and listPrice "
                    + scenario.listPriceMicros() + "; it must be below");
        }
        ShopDay shopDay = rules.stock().rules().shopDay();
        return InputCheck.problem(StockInput.of(forecast(scenario, scenario.without()), shopDay))
                .or(() -> InputCheck.problem(StockInput.of(forecast(scenario, scenario.with()), shopDay)));
    }

    private static Forecast forecast(PromotionScenario scenario, List<ForecastDay> days) {
        return new Forecast(scenario.sku(), scenario.location(), scenario.asOf(), scenario.modelVersion(), days);
    }

    /** Campaigns whose adverts lead to the article at a moment, by name. */
    public List<String> running(Iterable<AdvertRun> adverts, Instant now) {
        return StreamSupport.stream(adverts.spliterator(), false)
                .filter(run -> run.runsAt(now, rules.campaignsGoOnFor()))
                .map(AdvertRun::campaign)
                .sorted()
                .toList();
    }

    /** Whether the article is not sold any more. */
    public boolean isDelisted(ArticleBook article, Instant now) {
        return article.product(now)
                .map(Product::delistedOn)
                .filter(day -> !day.isAfter(today(now)))
                .isPresent();
    }

    /** Whether the catalogue entry of a moment is another for what was learned since. */
    public boolean isChanged(ArticleBook before, ArticleBook after, Instant at) {
        return isChanged(before.product(at).orElse(null), after.product(at).orElse(null));
    }

    /** Whether the catalogue entry becomes another at a moment; the first one counts before its time as well. */
    public boolean changesAt(ArticleBook article, Instant at) {
        return isChanged(
                article.product(at.minusNanos(1)).orElse(null),
                article.product(at).orElse(null));
    }

    private static boolean isChanged(Product before, Product after) {
        return !Objects.equals(withoutTime(before), withoutTime(after));
    }

    /** Whether nothing was heard of an item for so long that its watch ends. */
    public boolean isSilent(ItemBook item, Instant now) {
        return items.isSilent(item.stock(), now);
    }

    /** Until when an article is remembered of which no location is watched and no promotion planned. */
    public Instant rememberedUntil(ArticleBook article, Instant now) {
        return article.heardAt()
                .plus(
                        isDelisted(article, now)
                                ? rules.stock().silentFor()
                                : rules.stock().catalogueKeptFor());
    }

    /**
     * Takes a location one turn on.
     *
     * @param before as the last turn left it
     * @param due what is new, of it and of the article; may be empty at a day's end
     * @param campaigns that run now
     */
    public ItemOutcome turn(
            ItemBook before, List<WatchInput> due, ArticleBook article, List<String> campaigns, Instant now) {
        String location = before.stock().location();
        List<WatchInput> news =
                due.stream().filter(input -> input.concerns(location)).toList();
        ItemBook book = before;
        for (WatchInput input : news) {
            book = input.scenario() == null ? book : book.with(input.scenario());
        }
        Surroundings around = new Surroundings(article.promotionsAt(location, today(now)), campaigns, null);
        Product product = article.product(now).orElse(null);
        boolean isEvidence = rules.stock().rules().shopDay().isDayEnd(now)
                || news.stream().anyMatch(input -> input.item() != null || input.product() != null);
        List<ShelfNews> shelf = new ArrayList<>();
        AdReading reading = null;
        if (isEvidence) {
            ItemWatch.Outcome outcome = items.evaluate(book.stock(), stockNews(news), product, around, now);
            book = evaluated(book, outcome, product, now, shelf);
            reading = reading(outcome);
        } else if (news.stream().anyMatch(input -> input.scenario() == null)) {
            tell(items.tellAgain(book.stock(), product, around, now), product, shelf);
        }
        List<PromotionPlan> plans = new ArrayList<>();
        boolean isDayEnd = rules.stock().rules().shopDay().isDayEnd(now);
        if (isDayEnd || news.stream().anyMatch(ArticleWatch::bearsOnPromotions)) {
            book = planned(book, product, around, now, plans);
        }
        return new ItemOutcome(book, shelf, plans, reading);
    }

    /** Stock readings come all day long, and are reckoned with when the day ends. */
    private static boolean bearsOnPromotions(WatchInput input) {
        return input.item() == null
                ? input.campaign() == null
                : input.item().forecast() != null || input.item().receipt() != null;
    }

    /** Ends the watch over a location. */
    public ItemOutcome end(ItemBook item, ArticleBook article, Instant now) {
        List<ShelfNews> shelf = new ArrayList<>();
        Product product = article.product(now).orElse(null);
        if (item.category() != null) {
            shelf.add(ShelfNews.gone(
                    item.category(), item.stock().location(), item.stock().sku(), now));
        }
        tell(items.end(item.stock(), product, now), product, shelf);
        return new ItemOutcome(null, shelf, List.of(), null);
    }

    private static List<StockInput> stockNews(List<WatchInput> news) {
        return news.stream().map(WatchInput::item).filter(Objects::nonNull).toList();
    }

    private static ItemBook evaluated(
            ItemBook book, ItemWatch.Outcome outcome, Product product, Instant now, List<ShelfNews> shelf) {
        String sku = book.stock().sku();
        String location = book.stock().location();
        String category = product == null ? null : product.category();
        if (book.category() != null && !book.category().equals(category)) {
            shelf.add(ShelfNews.gone(book.category(), location, sku, now));
        }
        if (category != null) {
            shelf.add(ShelfNews.of(category, location, now, place(outcome, product)));
        }
        tell(outcome.changes(), product, shelf);
        return book.with(outcome.book(), category);
    }

    private static void tell(List<StockAlert> alerts, Product product, List<ShelfNews> shelf) {
        String category = product == null ? null : product.category();
        alerts.forEach(alert -> shelf.add(ShelfNews.of(category, alert)));
    }

    private AdReading reading(ItemWatch.Outcome outcome) {
        Shelf shelf =
                outcome.onHandUnits() == null ? Shelf.UNKNOWN : outcome.onHandUnits() > 0 ? Shelf.STOCKED : Shelf.EMPTY;
        return AdReading.of(
                shelf, outcome.outlook() == null ? null : outcome.outlook().projection(), rules.ads());
    }

    /** What is not known is not offered: it has no cover. */
    private static CategoryShelf.Place place(ItemWatch.Outcome outcome, Product product) {
        StockOutlook outlook = outcome.outlook();
        return new CategoryShelf.Place(
                product.sku(),
                product.priceMicros(),
                outcome.onHandUnits() == null ? 0 : outcome.onHandUnits(),
                outlook == null ? 0 : outlook.projection().coverOnHandDays(),
                outcome.book().alerts().stream()
                        .filter(AlertStatus::firing)
                        .map(AlertStatus::kind)
                        .anyMatch(NOT_TO_BE_OFFERED::contains));
    }

    private ItemBook planned(
            ItemBook book, Product product, Surroundings around, Instant now, List<PromotionPlan> plans) {
        StockSituation item = book.stock().situation(product, around);
        plans.addAll(promotions.news(item, book.scenario(), book.plans(), now));
        LocalDate suggestedOn = book.suggestedOn();
        List<PromotionPlan> suggested =
                book.plans().stream().filter(plan -> plan.promotionId() == null).toList();
        if (suggestions.areDue(item, book.scenario(), suggestedOn)) {
            List<PromotionPlan> newer = suggestions.suggest(item, book.scenario(), now);
            suggestedOn = newer.isEmpty() ? suggestedOn : book.scenario().asOf();
            if (!newer.isEmpty() && !decisions(newer).equals(decisions(suggested))) {
                plans.addAll(newer);
                suggested = newer;
            }
        }
        List<PromotionPlan> remembered = new ArrayList<>(suggested);
        for (Promotion promotion : around.promotions()) {
            latest(promotion.promotionId(), plans)
                    .or(() -> latest(promotion.promotionId(), book.plans()))
                    .ifPresent(remembered::add);
        }
        return book.told(remembered, suggestedOn);
    }

    private static List<Decision> decisions(List<PromotionPlan> plans) {
        return plans.stream().map(Decision::of).toList();
    }

    private static Optional<PromotionPlan> latest(String promotionId, List<PromotionPlan> plans) {
        return plans.stream()
                .filter(plan -> promotionId.equals(plan.promotionId()))
                .findFirst();
    }

    private LocalDate today(Instant now) {
        return rules.stock().rules().shopDay().dayOf(now);
    }

    private static Product withoutTime(Product product) {
        return product == null
                ? null
                : new Product(
                        product.sku(),
                        product.name(),
                        product.category(),
                        product.owner(),
                        product.priceMicros(),
                        product.unitCostMicros(),
                        product.leadTimeMeanDays(),
                        product.leadTimeSdDays(),
                        product.minimumOrderQuantity(),
                        product.packSize(),
                        Instant.EPOCH,
                        product.serviceLevel(),
                        product.reviewDays(),
                        product.delistedOn());
    }
}
