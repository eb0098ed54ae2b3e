package io.touchstock.forecasting.beam;

import io.touchstock.forecasting.demand.DemandPanel;
import io.touchstock.forecasting.model.LoadedModel;
import io.touchstock.forecasting.model.ModelSource;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A model that all functions of a worker share: loaded by the first that asks for it. Networks are not thread-safe and
 * large beside what they are asked, so that there is one a worker, asked by one thread after the other.
 *
 * <p>It stays loaded when nobody uses it any more, for the next to come, until another model is asked for.
 */
final class WorkerModel {
    private static final Map<Key, WorkerModel> LOADED = new HashMap<>();

    private final LoadedModel model;
    private int users;

    private record Key(ModelSource source, String stamp) {}

    private WorkerModel(LoadedModel model) {
        this.model = model;
    }

    /**
     * The model that lies there now.
     *
     * @throws IOException if there is none, it cannot be loaded, or it reads what a demand table does not tell
     */
    static WorkerModel acquire(ModelSource source) throws IOException {
        synchronized (LOADED) {
            Key key = new Key(source, source.stamp().orElse(""));
            WorkerModel shared = LOADED.get(key);
            if (shared == null) {
                closeUnused();
                shared = new WorkerModel(usable(source));
                LOADED.put(key, shared);
            }
            shared.users++;
            return shared;
        }
    }

    private static LoadedModel usable(ModelSource source) throws IOException {
        LoadedModel loaded = source.load();
        Optional<String> objection = DemandPanel.objection(loaded);
        if (objection.isPresent()) {
            loaded.close();
            throw new IOException("The model " + loaded.provenance().modelVersion()
                    + " cannot forecast a demand table: " + objection.get());
        }
        return loaded;
    }

    private static void closeUnused() {
        for (Iterator<WorkerModel> all = LOADED.values().iterator(); all.hasNext(); ) {
            WorkerModel each = all.next();
            if (each.users == 0) {
                all.remove();
                each.model.close();
            }
        }
    }

    /** Asks the model, when nobody else does. */
    <T> T ask(Function<LoadedModel, T> question) {
        synchronized (model) {
            return question.apply(model);
        }
    }

    /** Each {@link #acquire} has one of these. */
    void release() {
        synchronized (LOADED) {
            users--;
        }
    }
}
