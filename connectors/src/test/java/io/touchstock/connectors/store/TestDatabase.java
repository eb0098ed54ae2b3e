package io.touchstock.connectors.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.ZoneId;

/** The databases that the store runs on. */
enum TestDatabase {
    H2 {
        @Override
        String url() {
            try {
                return Files.createTempDirectory("touchstock-store")
                        .resolve("store")
                        .toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    POSTGRESQL {
        @Override
        String url() {
            boolean there = PostgresServer.installed().isPresent();
            if ("true".equals(System.getenv("CI"))) {
                assertThat(there)
                        .as("PostgreSQL is installed; .ci/run does that")
                        .isTrue();
            }
            assumeTrue(there, "no PostgreSQL below /usr/lib/postgresql; 'apt-get install postgresql' brings it");
            return PostgresServer.running().newDatabase();
        }
    };

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** Of a store that nobody has opened yet. */
    abstract String url();

    ReportStore open() {
        return ReportStore.open(url(), ZONE);
    }
}
