package io.touchstock.forecasting.model;

import java.io.IOException;
import java.util.Optional;

/** A source whose model a test changes. */
public final class SteppedSource implements ModelSource {
    private static final long serialVersionUID = 1L;

    public transient SteppedModel model;
    public String stamp = "first";
    public String broken;
    public transient Runnable whileLoading = () -> {};

    public SteppedSource(SteppedModel model) {
        this.model = model;
    }

    public void replace(SteppedModel other) {
        model = other;
        broken = null;
        stamp = stamp + "'";
    }

    public void breakIt(String why) {
        broken = why;
        stamp = stamp + "!";
    }

    @Override
    public Optional<String> stamp() {
        return Optional.ofNullable(stamp);
    }

    @Override
    public LoadedModel load() throws IOException {
        String why = broken;
        SteppedModel found = model;
        if (whileLoading != null) {
            whileLoading.run();
        }
        if (why != null) {
            throw new IOException(why);
        }
        return found;
    }

    @Override
    public String toString() {
        return "stepped";
    }
}
