package io.touchstock.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.app.config.ConfigFile;
import io.touchstock.app.config.TouchstockConfig;
import io.touchstock.inventory.flink.StockJobRules;
import io.touchstock.inventory.media.WasteRules;
import io.touchstock.inventory.watch.ArticleRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a setting that nobody names comes to, and that each reaches its rule. */
class StockSettingsTest {

    @TempDir
    Path folder;

    @Test
    void without_any_setting_the_stream_judges_by_the_defaults_of_the_rules() throws Exception {
        StockJobRules rules = rules("shop.time-zone = UTC");
        ArticleRules defaults = ArticleRules.defaults(ZoneOffset.UTC);

        assertThat(rules.articles().stock().rules().kinds())
                .isEqualTo(defaults.stock().rules().kinds());
        assertThat(rules.articles().stock().rules().stockoutRisk())
                .isEqualTo(defaults.stock().rules().stockoutRisk());
        assertThat(rules.articles().stock().silentFor())
                .isEqualTo(defaults.stock().silentFor());
        assertThat(rules.articles().ads()).isEqualTo(defaults.ads());
        assertThat(rules.articles().promotions()).isEqualTo(defaults.promotions());
        assertThat(rules.articles().campaignsGoOnFor()).isEqualTo(defaults.campaignsGoOnFor());
        assertThat(rules.articles().unpaidChannels()).isEqualTo(defaults.unpaidChannels());
        assertThat(rules.articles().substituteCoverDays()).isEqualTo(defaults.substituteCoverDays());
        assertThat(rules.waste().openDays())
                .isEqualTo(WasteRules.usual(ZoneOffset.UTC).openDays());
    }

    @Test
    void each_section_reaches_its_rules() throws Exception {
        StockJobRules rules = rules("""
                stock.overstock { never-too-much = 45d, carrying-cost = 20% }
                stock.phantom-stock.open-above = 99%
                stock.late-receipt { grace = 3d, overdue-from = 12.5% }
                stock.severity { medium-from = 12.5, high-from = 2000, critical-from = 2000 }
                stock.ads { pause-cover = 12h, resume-after-readings = 5, campaigns-go-on-for = 6h }
                stock.promotions { discounts = [5%, 15%], lengths = [3d, 14d], assumed-elasticity = 1.5, fixed-cost = 40 }
                journeys.lookback-by-kind { email = 45d }
                stock.losses { corrected-for = 2d, order-probability = 4% }
                """);

        assertThat(rules.articles().stock().rules().kinds().overstockCoverDays())
                .isEqualTo(45);
        assertThat(rules.articles().stock().rules().kinds().carryingCostShare()).isEqualTo(0.2);
        assertThat(rules.articles().stock().rules().kinds().phantomStock().fireAtLeast())
                .isEqualTo(0.99);
        assertThat(rules.articles().stock().rules().kinds().receiptGraceDays()).isEqualTo(3);
        assertThat(rules.articles().stock().rules().kinds().leastRiskOfOverdue())
                .isEqualTo(0.125);
        assertThat(rules.articles().stock().rules().kinds().severity().mediumFromMicros())
                .isEqualTo(12_500_000);
        assertThat(rules.articles().ads().pauseCoverDays()).isEqualTo(0.5);
        assertThat(rules.articles().ads().resumeEvaluations()).isEqualTo(5);
        assertThat(rules.articles().campaignsGoOnFor()).hasHours(6);
        assertThat(rules.articles().promotions().discounts()).containsExactly(0.05, 0.15);
        assertThat(rules.articles().promotions().windowDays()).containsExactly(3, 14);
        assertThat(rules.articles().promotions().fixedCostMicros()).isEqualTo(40_000_000);
        assertThat(rules.waste().openDays()).isEqualTo(2);
        assertThat(rules.losses().openDays())
                .as("two of the longest lookbacks and a week")
                .isEqualTo(2 * 45 + 8);
        assertThat(rules.losses().losses().orderProbability()).isEqualTo(0.04);
    }

    private StockJobRules rules(String settings) throws Exception {
        TouchstockConfig config = ConfigFile.read(Files.writeString(folder.resolve("shop.conf"), settings));
        return StockSettings.rules(config);
    }
}
