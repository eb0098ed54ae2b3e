package io.touchstock.app.report;

/** Models that think alike share a colour. */
enum ModelFamily {
    RULE("by a fixed rule", "f0"),
    MARKOV("Markov chain", "f1"),
    SHAPLEY("Shapley value", "f2"),
    LEARNED("learned", "f3");

    private final String words;
    private final String colour;

    ModelFamily(String words, String colour) {
        this.words = words;
        this.colour = colour;
    }

    static ModelFamily of(String model) {
        if (model.startsWith("shapley")) {
            return SHAPLEY;
        }
        return model.startsWith("markov") ? MARKOV : model.equals("lstm") ? LEARNED : RULE;
    }

    String words() {
        return words;
    }

    /** Class of the style sheet. */
    String colour() {
        return colour;
    }
}
