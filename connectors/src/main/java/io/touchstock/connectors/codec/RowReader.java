package io.touchstock.connectors.codec;

import io.touchstock.connectors.event.Decoded;
import io.touchstock.connectors.event.Rejected;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads events from CSV rows by the rules that hold for JSON. */
final class RowReader {

    private static final Pattern LINE_FIELD = Pattern.compile("lines\\[(\\d+)]\\..*");

    private RowReader() {}

    static <T> T read(EventFormat<T> format, List<Row> rows, DecodeRules rules) throws FieldProblem {
        for (Row row : rows) {
            if (!row.fitsHeader()) {
                throw new FieldProblem("payload", row.misfit()).inLine(row.line());
            }
        }
        if (format.groupedBy().isEmpty()) {
            Row only = rows.get(0);
            try {
                return format.read(new FieldReader(new RowFields(only), rules));
            } catch (FieldProblem e) {
                throw e.inLine(only.line());
            }
        }
        requireOneStory(format, rows);
        try {
            return format.read(new FieldReader(new GroupedRowFields(rows), rules));
        } catch (FieldProblem e) {
            throw e.inLine(lineOf(e, rows));
        }
    }

    static <T> Decoded<T> decode(EventFormat<T> format, List<Row> rows, DecodeRules rules) {
        try {
            return Decoded.accepted(read(format, rows, rules));
        } catch (FieldProblem e) {
            String payload =
                    rows.stream().map(row -> String.join(",", row.values())).collect(Collectors.joining("\n"));
            return Decoded.rejected(new Rejected(rows.get(0).file(), e.line(), e.getMessage(), payload));
        }
    }

    /** What belongs to the whole event must be the same in all of its rows. */
    private static void requireOneStory(EventFormat<?> format, List<Row> rows) throws FieldProblem {
        Row first = rows.get(0);
        for (Row row : rows) {
            for (String column : format.repeatedColumns()) {
                if (!Objects.equals(first.value(column), row.value(column))) {
                    throw new FieldProblem(
                                    column,
                                    "is " + FieldProblem.shown(String.valueOf(row.value(column))) + " here and "
                                            + FieldProblem.shown(String.valueOf(first.value(column))) + " in line "
                                            + first.line() + " of the same " + String.join(" and ", format.groupedBy())
                                            + ". Make them equal.")
                            .inLine(row.line());
                }
            }
        }
    }

    private static long lineOf(FieldProblem problem, List<Row> rows) {
        Matcher matcher = LINE_FIELD.matcher(problem.field());
        if (!matcher.matches()) {
            return rows.get(0).line();
        }
        List<Row> articles = rows.stream()
                .filter(row -> new RowFields(row).text("sku") != null)
                .toList();
        return articles.get(Integer.parseInt(matcher.group(1))).line();
    }
}
