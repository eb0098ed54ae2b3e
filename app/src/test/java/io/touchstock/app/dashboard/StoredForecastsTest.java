package io.touchstock.app.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.app.dashboard.access.Role;
import io.touchstock.app.dashboard.web.Browser;
import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.connectors.event.ModelDrift;
import io.touchstock.connectors.store.ModelCard;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of forecasts on an embedded store. */
class StoredForecastsTest {
    private static final LocalDate SUNDAY = LocalDate.of(2026, 3, 1);

    @TempDir
    private Path folder;

    private StoredDashboard dashboard;
    private Browser browser;

    @BeforeEach
    void start() {
        dashboard = new StoredDashboard(folder);
        browser = dashboard.as(Role.VIEWER);
    }

    @AfterEach
    void stop() {
        dashboard.close();
    }

    @Test
    void an_empty_store_says_what_makes_forecasts_and_models() {
        assertThat(text("/forecasts"))
                .contains("No forecasts yet", "touchstock run demand", "No model card", "touchstock train");
        assertThat(browser.get("/forecasts/item?sku=x").statusCode()).isEqualTo(404);
        assertThat(browser.get("/forecasts/item").statusCode()).isEqualTo(400);
    }

    @Test
    void items_are_searched_by_sku_and_location_and_come_in_pages() {
        for (int i = 0; i < 26; i++) {
            dashboard.write(forecast("tea-" + (10 + i), "berlin", SUNDAY, 1));
        }
        dashboard.write(forecast("pot-1", "köln", SUNDAY, 1));

        assertThat(text("/forecasts"))
                .contains("27 items with a forecast", "1 to 25 of 27")
                .doesNotContain("tea-35");
        assertThat(text("/forecasts?page=2")).contains("26 to 27 of 27", "tea-35");
        assertThat(text("/forecasts?text=TEA-1")).contains("10 matching items").doesNotContain("pot-1");
        assertThat(text("/forecasts?location=k%C3%B6ln")).contains("1 matching item", "pot-1");
        assertThat(text("/forecasts?text=nothing")).contains("No item fits");
    }

    @Test
    void an_item_is_drawn_with_its_band_and_the_numbers_behind_it() {
        dashboard.write(forecast("tea", "berlin", SUNDAY, 3), new Demand("tea", "berlin", SUNDAY, 12, true));

        String page = browser.get("/forecasts/item?sku=tea&location=berlin").body();
        assertThat(page)
                .contains("<polygon class=\"band\" points=\"", "sale hollow", "Sun 1 Mar: 12 sold, shelf empty")
                .doesNotContain("NaN", "Infinity");
        assertThat(text("/forecasts/item?sku=tea&location=berlin"))
                .contains("Mon 2 Mar – 10 4 5 9 16 18", "Sun 1 Mar 12 – – – – – – shelf empty", "not known yet")
                .contains("Expected in the next 3 days 30 units");
    }

    @Test
    void past_forecasts_are_held_against_sales_beside_the_same_weekday_of_the_week_before() {
        List<Record> events = new ArrayList<>();
        for (int week = 0; week < 2; week++) {
            for (int day = 0; day < 7; day++) {
                LocalDate date = SUNDAY.minusDays(13).plusDays(7L * week + day);
                events.add(new Demand("tea", "berlin", date, week == 0 ? 4 : 8, false));
            }
        }
        for (int day = 7; day <= 14; day++) {
            events.add(forecast("tea", "berlin", SUNDAY.minusDays(14).plusDays(day), 1));
        }
        dashboard.write(events.toArray(new Record[0]));

        // Told 10 each day, sold 8, a week before 4: off by 2 of 8, and by 4 of 8.
        assertThat(text("/forecasts/item?sku=tea&location=berlin"))
                .contains("Over 7 days", "off by 25.0\u00a0% of the units sold", "week before, by 50.0\u00a0%")
                .contains("100.0\u00a0% of the days lay within");
    }

    @Test
    void the_card_tells_hash_seed_and_how_the_model_compares_with_the_baseline() {
        dashboard
                .store
                .forecasts()
                .keep(new ModelCard(
                        "blend-7",
                        "blend",
                        SUNDAY,
                        "ab12cd",
                        500,
                        42,
                        new TreeMap<>(Map.of("epochs", "<3>")),
                        new TreeMap<>(Map.of("java", "17")),
                        new TreeMap<>(Map.of(
                                "holdout.wape",
                                0.3,
                                "holdout.coverage80",
                                0.81,
                                "holdout.coverage80.before-calibration",
                                0.7,
                                "holdout.seasonal-naive.wape",
                                0.4,
                                "holdout.regression.wape",
                                0.33)),
                        StoredDashboard.NOON));
        dashboard.write(new ModelDrift(
                "blend-7", SUNDAY, true, SUNDAY, 900, 0.5, 0.3, -0.1, 0.0, 0.6, 0.8, "Errors grew. Train again."));

        assertThat(text("/forecasts"))
                .contains("Data hash ab12cd", "Seed 42", "1 March 2026", "25.0\u00a0% less than repeating")
                .contains("This model 30.0\u00a0%", "regression 33.0\u00a0%", "seasonal-naive 40.0\u00a0%")
                .contains("drifting since 1 Mar Errors grew. Train again. 50.0\u00a0% 30.0\u00a0%")
                .doesNotContain("coverage80 –");
        assertThat(browser.get("/forecasts").body()).contains("&lt;3&gt;").doesNotContain("<3>");
    }

    @Test
    void names_are_escaped_and_cannot_become_formulas() {
        String sku = "=cmd|'<b>x</b>";
        dashboard.write(forecast(sku, "تل أبيب", SUNDAY, 1));
        String query = "?sku=%3Dcmd%7C%27%3Cb%3Ex%3C%2Fb%3E&location=%D8%AA%D9%84+%D8%A3%D8%A8%D9%8A%D8%A8";

        assertThat(browser.get("/forecasts").body()).doesNotContain("<b>x").contains("<bdi>تل أبيب</bdi>");
        assertThat(browser.get("/forecasts/item" + query).body()).doesNotContain("<b>x");
        assertThat(browser.get("/forecasts/item.csv" + query).body()).contains("\r\n'=cmd|");
    }

    private String text(String path) {
        return StoredDashboard.text(browser, path);
    }

    private static Forecast forecast(String sku, String location, LocalDate asOf, int days) {
        List<ForecastDay> ahead = new ArrayList<>();
        for (int day = 1; day <= days; day++) {
            ahead.add(new ForecastDay(asOf.plusDays(day), 10, 4, 5, 7, 9, 12, 16, 18));
        }
        return new Forecast(sku, location, asOf, "blend-7", ahead);
    }
}
