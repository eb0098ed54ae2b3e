package io.touchstock.forecasting.panel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The distinct texts of a column, numbered as they come. Number 0 is the empty cell. */
final class Cells {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    Cells() {
        number("");
    }

    int number(String cell) {
        Integer known = numbers.get(cell);
        if (known == null) {
            String text = MissingCell.is(cell) ? "" : cell.strip();
            known = numbers.computeIfAbsent(text, fresh -> {
                texts.add(fresh);
                return texts.size() - 1;
            });
            numbers.put(cell, known);
        }
        return known;
    }

    List<String> texts() {
        return texts;
    }
}
