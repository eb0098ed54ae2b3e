package io.touchstock.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstock.connectors.codec.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_separator_shows_in_the_header(String separator) throws IOException {
        Path file = file(
                "a.csv",
                "channel|\"cost, net; in\teuros\"|day\nTV|\"1\"|x,y;z\n"
                        .replace("|", separator)
                        .replace("x,y;z", "\"x,y;z\""));

        try (CsvFile csv = CsvFile.open(file)) {
            assertThat(csv.columns()).containsExactly("channel", "cost, net; in\teuros", "day");
            assertThat(csv).extracting(Row::values).containsExactly(List.of("TV", "1", "x,y;z"));
        }
    }

    @Test
    void a_file_of_one_column_needs_no_separator() throws IOException {
        try (CsvFile csv = CsvFile.open(file("a.csv", "path\nA > B\n"))) {
            assertThat(csv).extracting(row -> row.value("path")).containsExactly("A > B");
        }
    }

    @Test
    void gzip_and_byte_order_marks_are_seen_through() throws IOException {
        String text = "kanal;tag\nÖPNV;1\n";
        Path gzip = folder.resolve("misnamed.csv");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            out.write(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        }
        Path utf16 = folder.resolve("utf16.csv");
        Files.write(utf16, text.getBytes(StandardCharsets.UTF_16));

        for (Path file : List.of(gzip, utf16, file("bom.csv", "\uFEFF" + text))) {
            try (CsvFile csv = CsvFile.open(file)) {
                assertThat(csv.column("kanal")).isZero();
                assertThat(csv).extracting(Row::values).containsExactly(List.of("ÖPNV", "1"));
            }
        }
    }

    @Test
    void rows_know_the_line_on_which_they_start() throws IOException {
        try (CsvFile csv = CsvFile.open(file("a.csv", "a,b\r\n1,\"two\nlines\"\r\n\r\n3,4"))) {
            assertThat(csv).extracting(Row::line).containsExactly(2L, 5L);
        }
    }

    @Test
    void a_column_is_found_in_either_spelling() throws IOException {
        try (CsvFile csv = CsvFile.open(file("a.csv", "occurred_at, unitPrice\n"))) {
            assertThat(csv.column("occurredAt")).isZero();
            assertThat(csv.column("unitPrice")).isEqualTo(1);
            assertThat(csv.hasColumn("unit_price")).isFalse();
        }
    }

    @Test
    void a_missing_column_lists_those_that_are_there() throws IOException {
        Path file = file("log.csv", "customer_id,time\n");
        try (CsvFile csv = CsvFile.open(file)) {
            assertThatThrownBy(() -> csv.column("channel"))
                    .isInstanceOf(BadFile.class)
                    .hasMessage(file + ", line 1, column channel: there is no such column. The columns that are there:"
                            + " customer_id, time.");
        }
    }

    @Test
    void a_row_that_does_not_fit_the_header_is_named() throws IOException {
        Path file = file("log.csv", "a,b\n1,2\n1,2,3\n");
        try (CsvFile csv = CsvFile.open(file)) {
            List<Row> rows = new ArrayList<>();
            assertThatThrownBy(() -> csv.forEach(rows::add))
                    .isInstanceOf(BadFile.class)
                    .hasMessage(file + ", line 3: has 3 values where the header has 2 columns."
                            + " Quote values that contain the separator.");
            assertThat(rows).hasSize(1);
        }
    }

    @Test
    void a_quote_that_never_ends_is_named_after_the_rows_before_it() throws IOException {
        Path file = file("log.csv", "a,b\n1,2\n1,\"2\n3,4\n");
        try (CsvFile csv = CsvFile.open(file)) {
            List<Row> rows = new ArrayList<>();
            assertThatThrownBy(() -> csv.forEach(rows::add))
                    .isInstanceOf(BadFile.class)
                    .hasMessageStartingWith(file + ", line 3: is no CSV")
                    .hasMessageNotContaining("\n");
            assertThat(rows).extracting(Row::values).containsExactly(List.of("1", "2"));
        }
    }

    @Test
    void what_is_no_readable_text_is_named() throws IOException {
        assertThatThrownBy(() -> CsvFile.open(folder.resolve("absent.csv")))
                .isInstanceOf(BadFile.class)
                .hasMessageEndingWith("absent.csv: there is no such file. Check the path.");
        assertThatThrownBy(() -> CsvFile.open(folder)).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> CsvFile.open(file("empty.csv", ""))).hasMessageContaining("is empty");
        assertThatThrownBy(() -> CsvFile.open(file("twice.csv", "a,b,a\n")))
                .hasMessageContaining("line 1, column a: is there twice");

        Path latin1 = folder.resolve("latin1.csv");
        Files.write(latin1, "a,b\nZürich,1\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> {
                    try (CsvFile csv = CsvFile.open(latin1)) {
                        csv.forEach(row -> {});
                    }
                })
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("no UTF-8 text");

        Path torn = folder.resolve("torn.csv.gz");
        Files.write(torn, new byte[] {0x1f, (byte) 0x8b, 8, 0});
        assertThatThrownBy(() -> CsvFile.open(torn)).isInstanceOf(BadFile.class).hasMessageContaining("ends too early");
    }

    @Test
    void a_byte_that_is_no_text_is_not_blamed_on_a_line_that_was_not_read() throws IOException {
        Path file = folder.resolve("enc.csv");
        Files.write(file, ("a,b\n" + "x,1\n".repeat(50_000) + "Zürich,1\n").getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> {
                    try (CsvFile csv = CsvFile.open(file)) {
                        csv.forEach(row -> {});
                    }
                })
                .isInstanceOf(BadFile.class)
                .hasMessage(file + ": holds bytes that are no UTF-8 text. Save it as UTF-8.");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 200_000})
    void a_gzip_file_that_is_cut_anywhere_is_told_to_be_damaged(int rows) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(whole)) {
            out.write("channel,day\n".getBytes(StandardCharsets.UTF_8));
            for (int row = 0; row < rows; row++) {
                out.write((row * 7_919L % 10_007 + ",TV\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        Path torn = folder.resolve("torn.csv.gz");
        for (int length = 2; length < whole.size(); length += 1 + length / 4) {
            assertTorn(torn, Arrays.copyOf(whole.toByteArray(), length));
        }
        assertTorn(torn, Arrays.copyOf(whole.toByteArray(), whole.size() - 1));
    }

    private static void assertTorn(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        assertThatThrownBy(() -> {
                    try (CsvFile csv = CsvFile.open(file)) {
                        csv.forEach(row -> {});
                    }
                })
                .as("after %d bytes", bytes.length)
                .isInstanceOf(BadFile.class)
                .hasMessage(file + ": is gzip that is damaged or ends too early. Compress it again.");
    }

    @Property(tries = 200)
    void any_values_come_back_from_what_was_written(@ForAll @Size(3) List<String> values) throws IOException {
        Path file = Files.createTempFile("touchstock", ".csv");
        try {
            // a lone carriage return or surrogate has no place in UTF-8 CSV text
            List<String> row = values.stream()
                    .map(value -> value.replaceAll("[\\p{Cs}]", "?"))
                    .toList();
            try (CsvOutput out = CsvOutput.create(file, List.of("a", "b", "c"))) {
                out.row(row);
                out.row(Arrays.asList(null, "", "x"));
            }
            try (CsvFile csv = CsvFile.open(file)) {
                assertThat(csv).extracting(Row::values).containsExactly(row, List.of("", "", "x"));
            }
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void a_row_of_the_wrong_width_is_not_written() throws IOException {
        try (CsvOutput out = CsvOutput.create(folder.resolve("new/folder/out.csv"), List.of("a", "b"))) {
            assertThatThrownBy(() -> out.row(List.of("1"))).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> CsvOutput.create(file("a.csv", "").resolve("b.csv"), List.of("a")))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("cannot be written");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
