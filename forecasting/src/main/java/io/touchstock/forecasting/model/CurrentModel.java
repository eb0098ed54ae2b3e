package io.touchstock.forecasting.model;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/**
 * The newest model of a source that could be loaded and is of use. One that cannot be loaded changes nothing: the
 * earlier one goes on, and the broken one is not tried again before something else lies there. Not thread-safe.
 */
public final class CurrentModel implements AutoCloseable {
    private final ModelSource source;
    private final Function<LoadedModel, Optional<String>> objection;
    private LoadedModel model;
    private String triedLast;

    private CurrentModel(ModelSource source, Function<LoadedModel, Optional<String>> objection) {
        this.source = source;
        this.objection = objection;
    }

    /**
     * Loads the first model.
     *
     * @param objection says why a model is of no use here; empty if it is
     * @throws IOException if there is none, it cannot be loaded, or there is an objection to it
     */
    public static CurrentModel load(ModelSource source, Function<LoadedModel, Optional<String>> objection)
            throws IOException {
        CurrentModel current = new CurrentModel(source, objection);
        current.triedLast = source.stamp().orElse("");
        current.model = current.usable();
        return current;
    }

    public LoadedModel get() {
        return model;
    }

    /**
     * Takes up the model that lies there now, if it is another.
     *
     * @return what is wrong with the other one, said once; empty if nothing is
     */
    public Optional<String> refresh() {
        try {
            Optional<String> stamp = source.stamp();
            if (stamp.isEmpty() || stamp.get().equals(triedLast)) {
                return Optional.empty();
            }
            triedLast = stamp.get();
            LoadedModel other = usable();
            if (!source.stamp().equals(stamp)) {
                other.close();
                triedLast = "";
                return Optional.empty();
            }
            model.close();
            model = other;
            return Optional.empty();
        } catch (IOException e) {
            if (replacedMeanwhile()) {
                triedLast = "";
                return Optional.empty();
            }
            return Optional.of(e.getMessage() + "; forecasts go on with "
                    + model.provenance().modelVersion());
        }
    }

    /** Half of one model and half of the next is no fault of either. */
    private boolean replacedMeanwhile() {
        try {
            return !source.stamp().equals(Optional.of(triedLast));
        } catch (IOException e) {
            return false;
        }
    }

    /** Libraries tell of a broken file in exceptions of many kinds. */
    private LoadedModel usable() throws IOException {
        LoadedModel loaded;
        try {
            loaded = source.load();
        } catch (RuntimeException e) {
            throw new IOException("The model cannot be loaded: " + e.getMessage(), e);
        }
        Optional<String> why = objection.apply(loaded);
        if (why.isPresent()) {
            loaded.close();
            throw new IOException(
                    "The model " + loaded.provenance().modelVersion() + " is of no use here: " + why.get());
        }
        return loaded;
    }

    @Override
    public void close() {
        model.close();
    }
}
