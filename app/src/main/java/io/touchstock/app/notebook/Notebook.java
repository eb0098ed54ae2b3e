package io.touchstock.app.notebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A notebook in Jupyter's format 4 (nbformat.readthedocs.io), with all that is not code kept as it was read. */
final class Notebook {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode document;
    private final List<ObjectNode> codeCells = new ArrayList<>();

    private Notebook(ObjectNode document) {
        this.document = document;
        for (JsonNode cell : document.path("cells")) {
            if (cell instanceof ObjectNode object
                    && object.path("cell_type").asText().equals("code")) {
                codeCells.add(object);
            }
        }
    }

    /**
     * Reads a notebook.
     *
     * @throws NotebookException if the file is no notebook in Java
     */
    static Notebook read(Path file) throws IOException {
        JsonNode root;
        try {
            root = JSON.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new NotebookException(file + " is no notebook: " + e.getOriginalMessage(), e);
        }
        if (!(root instanceof ObjectNode object) || !object.path("cells").isArray()) {
            throw new NotebookException(file + " is no notebook: it has no list of cells");
        }
        String language = object.at("/metadata/kernelspec/language").asText("none");
        if (!language.equals("java")) {
            throw new NotebookException(file + " is written for the language " + language + "; only java can be run");
        }
        return new Notebook(object);
    }

    /** The sources of the code cells, in order. */
    List<String> code() {
        return codeCells.stream().map(cell -> joined(cell.path("source"))).toList();
    }

    /** The outputs that are stored for the code cell with this index. */
    List<CellOutput> storedOutputs(int index) {
        List<CellOutput> outputs = new ArrayList<>();
        for (JsonNode output : codeCells.get(index).path("outputs")) {
            switch (output.path("output_type").asText()) {
                case "stream" -> outputs.add(CellOutput.printed(joined(output.path("text"))));
                case "execute_result" -> outputs.add(bundled(CellOutput.Kind.RESULT, output.path("data")));
                default -> outputs.add(bundled(CellOutput.Kind.DISPLAY, output.path("data")));
            }
        }
        return outputs;
    }

    void storeOutputs(int index, List<CellOutput> outputs) {
        int executionCount = index + 1;
        ArrayNode stored = JSON.createArrayNode();
        for (CellOutput output : outputs) {
            stored.add(json(output, executionCount));
        }
        codeCells.get(index).put("execution_count", executionCount).set("outputs", stored);
    }

    /** Writes the notebook the way Jupyter does, so that a change of outputs is the only change. */
    void write(Path file) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter(" ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withSeparators(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""));
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        byte[] text = (JSON.writer(printer).writeValueAsString(document) + "\n").getBytes(StandardCharsets.UTF_8);
        Files.write(file, text);
    }

    private static ObjectNode json(CellOutput output, int executionCount) {
        ObjectNode json = JSON.createObjectNode();
        if (output.kind() == CellOutput.Kind.STREAM) {
            json.put("name", "stdout").put("output_type", "stream");
            json.set("text", lines(output.text()));
            return json;
        }
        ObjectNode data = JSON.createObjectNode();
        data.set(output.mimeType(), lines(output.text()));
        json.set("data", data);
        if (output.kind() == CellOutput.Kind.RESULT) {
            json.put("execution_count", executionCount);
        }
        json.set("metadata", JSON.createObjectNode());
        json.put("output_type", output.kind() == CellOutput.Kind.RESULT ? "execute_result" : "display_data");
        return json;
    }

    private static CellOutput bundled(CellOutput.Kind kind, JsonNode data) {
        String mimeType = data.fieldNames().hasNext() ? data.fieldNames().next() : CellOutput.PLAIN;
        return new CellOutput(kind, mimeType, joined(data.path(mimeType)));
    }

    private static String joined(JsonNode text) {
        if (!text.isArray()) {
            return text.asText();
        }
        StringBuilder joined = new StringBuilder();
        text.forEach(line -> joined.append(line.asText()));
        return joined.toString();
    }

    private static ArrayNode lines(String text) {
        ArrayNode lines = JSON.createArrayNode();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            int next = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(start, next));
            start = next;
        }
        return lines;
    }
}
