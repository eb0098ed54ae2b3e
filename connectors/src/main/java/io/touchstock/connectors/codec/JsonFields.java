package io.touchstock.connectors.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A JSON object as fields; camelCase names first, snake_case as well. */
final class JsonFields implements Fields {

    private final ObjectNode object;

    JsonFields(ObjectNode object) {
        this.object = object;
    }

    @Override
    public String text(String name) throws FieldProblem {
        String text = anyText(name);
        return text == null || text.isBlank() ? null : text;
    }

    @Override
    public String anyText(String name) throws FieldProblem {
        JsonNode node = find(name);
        if (node == null) {
            return null;
        }
        if (node.isContainerNode()) {
            throw new FieldProblem(
                    name,
                    "is " + FieldProblem.shown(node.toString()) + ", not a single value. Write text or a number.");
        }
        return node.asText();
    }

    @Override
    public Fields nested(String name) throws FieldProblem {
        JsonNode node = find(name);
        return node == null ? null : asObject(name, node);
    }

    @Override
    public List<Fields> list(String name) throws FieldProblem {
        JsonNode node = find(name);
        if (node == null) {
            return null;
        }
        if (!node.isArray()) {
            throw notAList(name, node);
        }
        List<Fields> items = new ArrayList<>(node.size());
        for (JsonNode item : node) {
            items.add(asObject(name + "[" + items.size() + "]", item));
        }
        return items;
    }

    @Override
    public List<String> texts(String name) throws FieldProblem {
        JsonNode node = find(name);
        if (node == null) {
            return null;
        }
        if (!node.isArray()) {
            throw notAList(name, node);
        }
        List<String> texts = new ArrayList<>(node.size());
        for (JsonNode text : node) {
            if (!text.isValueNode() || text.isNull()) {
                throw new FieldProblem(
                        name + "[" + texts.size() + "]",
                        "is " + FieldProblem.shown(text.toString()) + ", not a single value. Write text.");
            }
            texts.add(text.asText());
        }
        return texts;
    }

    @Override
    public Collection<String> names() {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private JsonNode find(String name) {
        JsonNode node = object.get(name);
        if (node == null) {
            node = object.get(SnakeCase.of(name));
        }
        return node == null || node.isNull() ? null : node;
    }

    private static FieldProblem notAList(String name, JsonNode node) {
        return new FieldProblem(
                name, "is " + FieldProblem.shown(node.toString()) + ", not a list. Write it in square brackets.");
    }

    private static Fields asObject(String name, JsonNode node) throws FieldProblem {
        if (node instanceof ObjectNode nested) {
            return new JsonFields(nested);
        }
        throw new FieldProblem(
                name, "is " + FieldProblem.shown(node.toString()) + ", not an object. Write it in braces.");
    }
}
