package io.touchstock.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstock.forecasting.panel.PanelColumn;
import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.panel.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ShopSalesTest {
    private static final String HEAD = "order_id,occurred_at,visitor_id,location,status,sku,quantity,unit_price";

    @TempDir
    Path folder;

    @Test
    void orders_become_units_of_the_shops_days_less_what_was_cancelled() throws IOException {
        Path orders = file(
                "orders.csv",
                HEAD,
                "a,2026-03-01T22:30:00Z,v1,Bonn,PLACED,tea,2,10",
                "b,2026-03-01T23:30:00Z,v2,Bonn,PLACED,tea,3,10",
                "c,2026-03-04T10:00:00Z,v3,Bonn,PLACED,tea,4,10",
                "d,2026-03-04T11:00:00Z,v4,Bonn,PLACED,tea,5,10",
                "d,2026-03-04T12:00:00Z,v4,Bonn,CANCELLED,tea,5,10");

        SalesPanel panel = read("--orders", orders.toString(), "--zone", "Europe/Berlin");

        assertThat(panel.firstDay()).isEqualTo("2026-03-01");
        assertThat(panel.series()).hasSize(1);
        assertThat(panel.series().get(0).id().label()).isEqualTo("tea|Bonn");
        assertThat(panel.series().get(0).unitsCopy()).containsExactly(2, 3, 0, 4);
    }

    @Test
    void stock_promotions_and_catalogue_tell_the_rest() throws IOException {
        Path orders = file(
                "orders.csv",
                HEAD,
                "a,2026-03-01T10:00:00Z,v1,Bonn,PLACED,tea,2,10",
                "b,2026-03-02T10:00:00Z,v2,Bonn,PLACED,tea,3,8",
                "c,2026-03-05T10:00:00Z,v3,Bonn,PLACED,tea,4,10",
                "d,2026-03-06T10:00:00Z,v3,Bonn,PLACED,tea,9,10");
        Path stock = file(
                "stock.csv",
                "sku,location,on_hand,at",
                "tea,Bonn,0,2026-03-03T20:00:00Z",
                "tea,Bonn,9,2026-03-04T09:00:00Z");
        Path promotions = file(
                "promotions.csv",
                "sku,starts_on,ends_on,price",
                "tea,2026-03-02,2026-03-02,8",
                "tea,2026-03-07,2026-03-08,7.5");
        Path products = file("products.csv", "sku,category", "tea,drinks");

        SalesPanel panel = read(
                "--orders",
                orders.toString(),
                "--stock",
                stock.toString(),
                "--promotions",
                promotions.toString(),
                "--products",
                products.toString(),
                "--as-of",
                "2026-03-05");
        PanelSeries tea = panel.series().get(0);
        int price = panel.columnOf(PanelColumn.Role.PRICE);
        int promotion = panel.columnOf(PanelColumn.Role.PROMOTION);
        List<Float> prices = new ArrayList<>();
        List<Float> promoted = new ArrayList<>();
        for (int day = 0; day < 9; day++) {
            prices.add(tea.known(price, day));
            promoted.add(tea.known(promotion, day));
        }

        assertThat(tea.unitsCopy()).containsExactly(2, 3, 0, 0, 4);
        assertThat(tea.status(1)).isEqualTo(Status.OBSERVED);
        assertThat(tea.status(2)).isEqualTo(Status.EMPTY_SHELF);
        assertThat(tea.status(3)).isEqualTo(Status.EMPTY_SHELF);
        assertThat(tea.status(4)).isEqualTo(Status.OBSERVED);
        assertThat(prices).containsExactly(10f, 8f, 10f, 10f, 10f, 10f, 7.5f, 7.5f, 10f);
        assertThat(promoted).containsExactly(0f, 1f, 0f, 0f, 0f, 0f, 1f, 1f, 0f);
        assertThat(tea.attributes()).containsExactly("drinks");
    }

    @Test
    void a_table_or_orders_but_not_both_and_not_neither() throws IOException {
        Path orders = file("orders.csv", HEAD, "a,2026-03-01T10:00:00Z,v1,Bonn,PLACED,tea,2,10");

        assertThatThrownBy(() -> read())
                .isInstanceOf(InputException.class)
                .hasMessage("Nothing to read: give --sales FILE, or --orders FILE");
        assertThatThrownBy(() -> read("--orders", orders.toString(), "--sales", orders.toString()))
                .isInstanceOf(InputException.class)
                .hasMessage("--sales and --orders: give one of the two");
        assertThatThrownBy(() -> read("--orders", orders.toString(), "--known", "fair"))
                .isInstanceOf(InputException.class)
                .hasMessage("--known goes with --sales only");
    }

    private static SalesPanel read(String... arguments) {
        SalesOptions options = new SalesOptions();
        new CommandLine(options).parseArgs(arguments);
        return options.read().panel();
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }
}
