package io.touchstock.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.shaded.asm9.org.objectweb.asm.ClassReader;
import org.apache.flink.shaded.asm9.org.objectweb.asm.ClassVisitor;
import org.apache.flink.shaded.asm9.org.objectweb.asm.MethodVisitor;
import org.apache.flink.shaded.asm9.org.objectweb.asm.Opcodes;
import org.junit.jupiter.api.Test;

/** Engines carry events to pure functions and back; what is calculated is calculated there. */
class EngineFunctionsTest {

    private static final String BEAM_PROCESS = "org.apache.beam.sdk.transforms.DoFn$ProcessElement";
    private static final Set<String> FLINK_PROCESS =
            Set.of("processElement", "processElement1", "processElement2", "processBroadcastElement", "onTimer");

    /**
     * Waits for its batch in processing time, which no pure function knows of: it adds the wait to the engine's clock.
     */
    private static final String WAITS_FOR_ITS_BATCH = "io.touchstock.forecasting.flink.BatchInferenceOperator";

    @Test
    void no_engine_function_calculates() throws IOException {
        List<JavaMethod> methods = Codebase.production().stream()
                .filter(type -> type.getPackageName().contains(".flink")
                        || type.getPackageName().contains(".beam"))
                .filter(type -> !type.getName().equals(WAITS_FOR_ITS_BATCH))
                .flatMap(type -> type.getMethods().stream())
                .filter(EngineFunctionsTest::isEngineFunction)
                .toList();
        Set<String> calculating = new TreeSet<>();
        for (JavaMethod method : methods) {
            calculating.addAll(arithmetic(method));
        }

        assertThat(methods).isNotEmpty();
        assertThat(calculating).as("move these to a pure package").isEmpty();
    }

    private static boolean isEngineFunction(JavaMethod method) {
        return FLINK_PROCESS.contains(method.getName())
                || method.getAnnotations().stream()
                        .anyMatch(
                                annotation -> annotation.getRawType().getName().equals(BEAM_PROCESS));
    }

    private static Set<String> arithmetic(JavaMethod method) throws IOException {
        String descriptor = method.getDescriptor();
        Set<String> found = new TreeSet<>();
        reader(method.getOwner())
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String type, String signature, String[] exceptions) {
                                boolean wanted = name.equals(method.getName()) && type.equals(descriptor);
                                return wanted ? new ArithmeticFinder(method.getFullName(), found) : null;
                            }
                        },
                        ClassReader.SKIP_FRAMES);
        return found;
    }

    private static ClassReader reader(JavaClass type) throws IOException {
        String resource = type.getName().replace('.', '/') + ".class";
        try (InputStream bytes = EngineFunctionsTest.class.getClassLoader().getResourceAsStream(resource)) {
            return new ClassReader(bytes);
        }
    }

    /** The opcodes from addition to exclusive or are all that calculates (JVM specification, chapter 6.5). */
    private static final class ArithmeticFinder extends MethodVisitor {
        private final String method;
        private final Set<String> found;

        ArithmeticFinder(String method, Set<String> found) {
            super(Opcodes.ASM9);
            this.method = method;
            this.found = found;
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode >= Opcodes.IADD && opcode <= Opcodes.LXOR) {
                found.add(method);
            }
        }
    }
}
