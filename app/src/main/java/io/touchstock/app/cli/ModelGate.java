package io.touchstock.app.cli;

import io.touchstock.forecasting.challenge.Challenge;
import io.touchstock.forecasting.challenge.Verdict;
import io.touchstock.forecasting.dl4j.Champion;
import io.touchstock.forecasting.dl4j.NetworkModel;
import io.touchstock.forecasting.dl4j.NetworkPlan;
import io.touchstock.forecasting.model.ModelDirectory;
import io.touchstock.forecasting.panel.SalesPanel;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets a new model into a folder: at once if there is none yet, else if it wins against the one that is there. */
final class ModelGate {
    private static final String OTHERWISE = "; name another folder for it, or replace what is there with --force";

    private final Path place;
    private final PrintWriter out;
    private final Champion champion;

    private ModelGate(Path place, PrintWriter out, Champion champion) {
        this.place = place;
        this.out = out;
        this.champion = champion;
    }

    /** @throws InputException if the folder holds something that is no model */
    static void check(Path place) {
        if (Files.exists(place) && !new ModelDirectory(place).holdsModel() && !isEmpty(place)) {
            throw new InputException(
                    "--model: " + place + " holds something that is no model; name an empty folder or a new one");
        }
    }

    private static boolean isEmpty(Path place) {
        if (!Files.isDirectory(place)) {
            return false;
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new InputException("--model: " + place + " cannot be read: " + e.getMessage());
        }
    }

    /**
     * Asks the model that is there before another is trained, which takes long.
     *
     * @param force whether to let the new one in unasked
     * @throws InputException if the two cannot be compared
     */
    static ModelGate before(Path place, SalesPanel past, NetworkPlan plan, boolean force, PrintWriter out) {
        if (force || !new ModelDirectory(place).holdsModel()) {
            return new ModelGate(place, out, null);
        }
        try (NetworkModel model = NetworkModel.load(place)) {
            Champion champion = Champion.asked(model, past, plan);
            out.printf(
                    Locale.ENGLISH,
                    "%s is there; it stays unless the new one is better. Both forecast %d ahead of %s%s%n",
                    champion.version(),
                    plan.horizon(),
                    champion.origins().stream().map(Object::toString).collect(Collectors.joining(" and ")),
                    champion.isAskedInPart()
                            ? ". The one that is there has learnt days after that: of its networks only those are"
                                    + " asked that have not"
                            : ", which neither has learnt");
            out.flush();
            return new ModelGate(place, out, champion);
        } catch (IllegalArgumentException | IOException e) {
            throw new InputException("--model: the one in " + place + " stays: " + e.getMessage() + OTHERWISE);
        }
    }

    /** Keeps a new model, here or beside. */
    void admit(NetworkModel model) throws IOException {
        ModelDirectory home = new ModelDirectory(place);
        if (champion == null) {
            model.save(place);
            out.printf("Model %s is in %s%n", model.provenance().modelVersion(), place);
            return;
        }
        Path beside = place.toAbsolutePath().normalize().resolveSibling(place.getFileName() + ".challenger");
        Challenge challenge = champion.challengedBy(model);
        model.save(beside);
        new ModelDirectory(beside).note(Challenge.FILE, challenge.asProperties());
        tell(challenge.verdict());
        if (challenge.verdict().replaces()) {
            home.replaceBy(beside);
            out.printf(
                    "Model %s is in %s, in place of %s%n",
                    model.provenance().modelVersion(), place, champion.version());
        } else {
            home.note(Challenge.FILE, challenge.asProperties());
            out.printf(
                    "Model %s stays in %s; the new one, %s, is in %s%n",
                    champion.version(), place, model.provenance().modelVersion(), beside);
        }
    }

    private void tell(Verdict verdict) {
        out.printf(
                Locale.ENGLISH,
                "Challenge: scaled pinball loss %.4f, of the one that is there %.4f; %.1f %% gained (90 %% interval"
                        + " %+.1f to %+.1f %%, %,d series). %s%n",
                verdict.challenger(),
                verdict.champion(),
                100 * verdict.gain(),
                100 * verdict.low(),
                100 * verdict.high(),
                verdict.series(),
                verdict.replaces()
                        ? "It is better by more than chance and takes over"
                        : "It is not better by more than chance and does not take over");
    }
}
