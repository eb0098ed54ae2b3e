package io.touchstock.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.touchstock.connectors.flink.RecordTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.java.typeutils.runtime.PojoSerializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every record that the engines keep in state or send from one operator to the next. */
class StateRecordsTest {

    private static final Pattern TYPED = Pattern.compile("RecordTypes\\.of\\((\\w+)\\.class\\)");

    /** Simple names of the records that the sources hand to {@link RecordTypes}. */
    static SortedSet<String> records() throws IOException {
        SortedSet<String> names = new TreeSet<>();
        Path root = Codebase.checkout();
        for (String module : Codebase.MODULES) {
            try (Stream<Path> files = Files.walk(root.resolve(module).resolve("src/main/java"))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    Matcher typed = TYPED.matcher(Files.readString(file));
                    while (typed.find()) {
                        names.add(typed.group(1));
                    }
                }
            }
        }
        assertThat(names).hasSizeGreaterThan(15);
        return names;
    }

    @ParameterizedTest
    @MethodSource("records")
    void is_a_public_record_that_flink_serialises_without_kryo(String name) {
        Class<? extends Record> type = recordNamed(name);
        SerializerConfigImpl withoutGenericTypes = new SerializerConfigImpl();
        withoutGenericTypes.setGenericTypes(false);

        TypeSerializer<?> serializer = RecordTypes.of(type).createSerializer(withoutGenericTypes);

        assertThat(type).isPublic();
        assertThat(serializer).isInstanceOf(PojoSerializer.class);
    }

    private static Class<? extends Record> recordNamed(String name) {
        List<JavaClass> found = Codebase.production().stream()
                .filter(candidate -> candidate.getSimpleName().equals(name) && candidate.isRecord())
                .toList();
        assertThat(found).as("records called %s", name).hasSize(1);
        return found.get(0).reflect().asSubclass(Record.class);
    }
}
