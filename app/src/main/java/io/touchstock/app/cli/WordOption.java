package io.touchstock.app.cli;

import io.touchstock.app.config.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One of a few words as the value of an option: the constants of an enum in small letters, with hyphens. */
final class WordOption {
    private WordOption() {}

    /**
     * Reads it.
     *
     * @param text as typed; null for the default
     * @throws InputException naming the words that can be meant, and the nearest
     */
    static <E extends Enum<E>> E of(String option, String text, E byDefault) {
        if (text == null) {
            return byDefault;
        }
        List<E> known = Arrays.asList(byDefault.getDeclaringClass().getEnumConstants());
        List<String> words = known.stream().map(WordOption::word).toList();
        int place = words.indexOf(text.strip().toLowerCase(Locale.ROOT));
        if (place < 0) {
            String hint = Nearest.to(text, words)
                    .map(word -> "; did you mean " + word + "?")
                    .orElse("");
            throw new InputException(option + ": '" + text + "' is not one of " + String.join(", ", words) + hint);
        }
        return known.get(place);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
