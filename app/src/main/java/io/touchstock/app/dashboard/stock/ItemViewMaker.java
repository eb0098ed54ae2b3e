package io.touchstock.app.dashboard.stock;

import io.touchstock.app.dashboard.access.Permission;
import io.touchstock.app.dashboard.web.Request;
import io.touchstock.app.stockpage.ItemPicture;
import io.touchstock.app.stockpage.StockWords;
import io.touchstock.app.stockpage.WatchedItem;
import io.touchstock.connectors.event.Product;
import io.touchstock.inventory.alert.StockOutlook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes the page of an item. */
final class ItemViewMaker {
    private final ItemReading reading;
    private final WatchedItem item;
    private final LocalDate today;
    private final String currency;

    ItemViewMaker(ItemReading reading, LocalDate today, String currency) {
        this.reading = reading;
        this.item = reading.item();
        this.today = today;
        this.currency = currency;
    }

    ItemView view(Request request) {
        ItemPicture picture = item.outlook() == null ? null : new ItemPicture(item);
        String name = name();
        return new ItemView(
                Notice.words(request.params()),
                name,
                place(name),
                finding(),
                cards(),
                facts(),
                picture == null ? null : picture.chart(),
                picture == null ? List.of() : picture.days(),
                receipts(),
                promotions(),
                reading.handled().stream()
                        .map(done -> new ItemView.HandledRow(
                                AlertRow.moment(done.at()), done.who(), StockWords.kind(done.kind()), done.what()))
                        .toList(),
                AlertRow.path(item.sku(), item.location()),
                request.user().may(Permission.HANDLE_ALERTS),
                today.toString());
    }

    String name() {
        if (item.product() != null && item.product().name() != null) {
            return item.product().name();
        }
        return reading.alerts().stream()
                .map(line -> line.alert().name())
                .filter(name -> name != null && !name.isEmpty())
                .findFirst()
                .orElse(item.sku());
    }

    private String place(String name) {
        String sku = name.equals(item.sku()) ? "" : item.sku();
        String between = sku.isEmpty() || item.location().isEmpty() ? "" : " · ";
        return sku + between + item.location();
    }

    private String finding() {
        if (!reading.alerts().isEmpty()) {
            return reading.alerts().get(0).alert().reason();
        }
        return item.outlook() == null
                ? "Not projected: " + item.standing().words() + "."
                : "No alert is open for this item.";
    }

    private List<ItemView.AlertCard> cards() {
        List<ItemView.AlertCard> cards = new ArrayList<>();
        for (AlertLine line : reading.alerts()) {
            AlertRow row = new AlertRow(line, today, currency);
            cards.add(new ItemView.AlertCard(row.row(cards.size()), row.origin()));
        }
        return cards;
    }

    private List<AlertList.Fact> facts() {
        List<AlertList.Fact> facts = new ArrayList<>();
        if (item.stock() != null) {
            add(facts, "On hand", StockWords.whole(item.stock().onHand()));
            add(facts, "Read", AlertRow.moment(item.stock().at()));
        }
        StockOutlook outlook = item.outlook();
        if (outlook != null) {
            add(facts, "Cover", StockWords.cover(outlook.coverOnHandDays()));
            if (!item.receipts().isEmpty()) {
                add(facts, "Cover with receipts", StockWords.cover(outlook.coverWithReceiptsDays()));
            }
            add(
                    facts,
                    "Runs out by " + StockWords.day(outlook.today().plusDays(outlook.riskHorizonDays() - 1L)),
                    StockWords.percent(outlook.stockoutProbability()));
            add(facts, "Missed units", StockWords.units(outlook.lostUnits()));
            add(facts, "Order up to", StockWords.units(outlook.order().orderUpToUnits()));
        }
        Product product = item.product();
        if (product != null) {
            add(facts, "Category", product.category());
            add(facts, "Owner", product.owner());
            add(facts, "Price, " + currency, StockWords.money(product.priceMicros()));
            add(facts, "Lead time", StockWords.units(product.leadTimeMeanDays()) + " d");
        }
        return facts;
    }

    private List<ItemView.ReceiptRow> receipts() {
        return item.receipts().stream()
                .sorted(Comparator.comparing(receipt -> receipt.expectedOn()))
                .map(receipt -> new ItemView.ReceiptRow(
                        receipt.receiptId(),
                        StockWords.whole(receipt.quantity()),
                        StockWords.weekday(receipt.expectedOn()),
                        receipt.expectedOn().isBefore(today),
                        StockWords.lower(receipt.status())))
                .toList();
    }

    private List<ItemView.PromotionRow> promotions() {
        return item.promotions().stream()
                .sorted(Comparator.comparing(promotion -> promotion.startsOn()))
                .map(promotion -> new ItemView.PromotionRow(
                        promotion.promotionId(),
                        StockWords.weekday(promotion.startsOn()),
                        StockWords.weekday(promotion.endsOn()),
                        StockWords.money(promotion.priceMicros())))
                .toList();
    }

    private static void add(List<AlertList.Fact> facts, String name, String text) {
        if (text != null && !text.isEmpty()) {
            facts.add(new AlertList.Fact(name, text));
        }
    }
}
