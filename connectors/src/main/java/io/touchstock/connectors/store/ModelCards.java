package io.touchstock.connectors.store;

import static io.touchstock.connectors.store.SqlType.TEXT;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Model cards in their two tables. */
final class ModelCards {

    private static final String CONFIG = "config";
    private static final String VERSION = "version";
    private static final String METRIC = "metric";

    private static final Table<Fact> FACTS = Table.<Fact>named("model_fact")
            .key("model_version", TEXT, Fact::modelVersion)
            .key("kind", TEXT, Fact::kind)
            .key("name", TEXT, Fact::name)
            .value("content", TEXT, Fact::content)
            .lastWins();

    private static final Table<ModelCard> CARDS = Table.<ModelCard>named("model_card")
            .key("model_version", TEXT, ModelCard::modelVersion)
            .value("kind", TEXT, ModelCard::kind)
            .value("trained_as_of", SqlType.DAY, ModelCard::trainedAsOf)
            .value("data_hash", TEXT, ModelCard::dataHash)
            .value("series", SqlType.COUNT, ModelCard::series)
            .value("seed", SqlType.WHOLE, ModelCard::seed)
            .value("revised_at", SqlType.MOMENT, ModelCard::toldAt)
            .lastWins();

    private ModelCards() {}

    static void write(Connection connection, ModelCard card) throws SQLException {
        CARDS.merge(connection, List.of(card));
        Database.change(connection, Query.of("DELETE FROM model_fact WHERE model_version = ?", card.modelVersion()));
        List<Fact> facts = new ArrayList<>();
        card.config().forEach((name, value) -> facts.add(new Fact(card.modelVersion(), CONFIG, name, value)));
        card.versions().forEach((name, value) -> facts.add(new Fact(card.modelVersion(), VERSION, name, value)));
        card.metrics()
                .forEach((name, value) ->
                        facts.add(new Fact(card.modelVersion(), METRIC, name, Double.toString(value))));
        FACTS.merge(connection, facts);
    }

    /** The newest first. */
    static List<ModelCard> all(Database database) {
        List<Fact> facts = database.list(
                Query.of("SELECT * FROM model_fact"),
                row -> new Fact(row.text("model_version"), row.text("kind"), row.text("name"), row.text("content")));
        return database
                .list(
                        Query.of("SELECT * FROM model_card"),
                        row -> new ModelCard(
                                row.text("model_version"),
                                row.text("kind"),
                                row.day("trained_as_of"),
                                row.text("data_hash"),
                                row.count("series"),
                                row.whole("seed"),
                                of(facts, row.text("model_version"), CONFIG),
                                of(facts, row.text("model_version"), VERSION),
                                metrics(facts, row.text("model_version")),
                                row.moment("revised_at")))
                .stream()
                .sorted(Comparator.comparing(ModelCard::toldAt).reversed())
                .toList();
    }

    private static SortedMap<String, String> of(List<Fact> facts, String modelVersion, String kind) {
        SortedMap<String, String> found = new TreeMap<>();
        for (Fact fact : facts) {
            if (fact.modelVersion().equals(modelVersion) && fact.kind().equals(kind)) {
                found.put(fact.name(), fact.content());
            }
        }
        return found;
    }

    private static SortedMap<String, Double> metrics(List<Fact> facts, String modelVersion) {
        SortedMap<String, Double> metrics = new TreeMap<>();
        of(facts, modelVersion, METRIC).forEach((name, value) -> metrics.put(name, Double.valueOf(value)));
        return metrics;
    }

    private record Fact(String modelVersion, String kind, String name, String content) {}
}
