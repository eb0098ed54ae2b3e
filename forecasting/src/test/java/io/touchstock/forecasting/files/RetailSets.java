package io.touchstock.forecasting.files;

import io.touchstock.forecasting.panel.DuplicateRows;
import io.touchstock.forecasting.panel.Frequency;
import io.touchstock.forecasting.panel.MissingRows;
import io.touchstock.forecasting.panel.PanelRules;
import io.touchstock.forecasting.panel.SalesPanel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Assumptions;

/** The public sets that lie outside the project; a test that needs them is skipped where they are not. */
public final class RetailSets {
    private RetailSets() {}

    /** 50 items in 10 stores, daily. */
    public static SalesPanel storeItem() {
        return SalesTable.read(
                file("store_item.csv.gz"), SalesColumns.of("date", "sales", "item", "store"), PanelRules.TOLD);
    }

    /** 28 items in 10 stores, daily, with price and events. */
    public static SalesPanel m5() {
        return SalesTable.read(
                file("m5_slice.csv.gz"),
                SalesColumns.of("date", "value", "item_id", "store_id")
                        .with("sell_price", null, null)
                        .withKnown("snap", "event_name_1", "event_type_1")
                        .withStatics("dept_id", "cat_id", "state_id"),
                PanelRules.TOLD);
    }

    /** 1,115 stores, daily, with promotions and closed days. */
    public static SalesPanel rossmann() {
        return SalesTable.read(
                file("rossmann.csv.gz"),
                SalesColumns.of("Date", "Sales", null, "Store")
                        .with(null, "Promo", "Open")
                        .withKnown("StateHoliday", "SchoolHoliday"),
                PanelRules.TOLD);
    }

    /** 2,674 slow-moving parts, monthly; parts are columns. */
    public static SalesPanel carparts() {
        return WideTable.read(
                file("carparts.csv.gz"),
                LocalDate.parse("1998-01-01"),
                new PanelRules(null, Frequency.MONTHLY, MissingRows.UNKNOWN, DuplicateRows.FAIL));
    }

    /** A file of the folder beside the checkout. */
    public static Path file(String name) {
        Path file = Path.of("")
                .toAbsolutePath()
                .getParent()
                .resolve("../shared/data/forecasting")
                .resolve(name)
                .normalize();
        Assumptions.assumeTrue(Files.exists(file), "The set lies outside the project, in " + file + "; skipped");
        return file;
    }
}
