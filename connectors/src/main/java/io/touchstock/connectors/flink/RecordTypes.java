package io.touchstock.connectors.flink;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.api.common.typeinfo.LocalTimeTypeInfo;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.EnumTypeInfo;
import org.apache.flink.api.java.typeutils.ListTypeInfo;
import org.apache.flink.api.java.typeutils.PojoField;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;

/**
 * Type information for public records, made of their components and free of Kryo.
 *
 * <p>Components may be primitives, boxed primitives, {@code String}, {@code BigDecimal}, {@code Instant},
 * {@code LocalDate}, enums, {@code double[]}, {@code long[]}, {@code int[]}, public records of such, and lists of any
 * of these. Components may be null where their type allows it; elements of a list may not.
 */
public final class RecordTypes {

    private static final Map<Type, TypeInformation<?>> LEAVES = Map.ofEntries(
            Map.entry(boolean.class, BasicTypeInfo.BOOLEAN_TYPE_INFO),
            Map.entry(Boolean.class, BasicTypeInfo.BOOLEAN_TYPE_INFO),
            Map.entry(byte.class, BasicTypeInfo.BYTE_TYPE_INFO),
            Map.entry(Byte.class, BasicTypeInfo.BYTE_TYPE_INFO),
            Map.entry(short.class, BasicTypeInfo.SHORT_TYPE_INFO),
            Map.entry(Short.class, BasicTypeInfo.SHORT_TYPE_INFO),
            Map.entry(int.class, BasicTypeInfo.INT_TYPE_INFO),
            Map.entry(Integer.class, BasicTypeInfo.INT_TYPE_INFO),
            Map.entry(long.class, BasicTypeInfo.LONG_TYPE_INFO),
            Map.entry(Long.class, BasicTypeInfo.LONG_TYPE_INFO),
            Map.entry(float.class, BasicTypeInfo.FLOAT_TYPE_INFO),
            Map.entry(Float.class, BasicTypeInfo.FLOAT_TYPE_INFO),
            Map.entry(double.class, BasicTypeInfo.DOUBLE_TYPE_INFO),
            Map.entry(Double.class, BasicTypeInfo.DOUBLE_TYPE_INFO),
            Map.entry(char.class, BasicTypeInfo.CHAR_TYPE_INFO),
            Map.entry(Character.class, BasicTypeInfo.CHAR_TYPE_INFO),
            Map.entry(String.class, BasicTypeInfo.STRING_TYPE_INFO),
            Map.entry(BigDecimal.class, BasicTypeInfo.BIG_DEC_TYPE_INFO),
            Map.entry(Instant.class, BasicTypeInfo.INSTANT_TYPE_INFO),
            Map.entry(LocalDate.class, LocalTimeTypeInfo.LOCAL_DATE),
            Map.entry(int[].class, PrimitiveArrayTypeInfo.INT_PRIMITIVE_ARRAY_TYPE_INFO),
            Map.entry(long[].class, PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO),
            Map.entry(double[].class, PrimitiveArrayTypeInfo.DOUBLE_PRIMITIVE_ARRAY_TYPE_INFO));

    private RecordTypes() {}

    /**
     * The type information of a public record.
     *
     * @throws IllegalArgumentException if the class is not a public record, or holds a component that only Kryo could
     *     write; the message names it
     */
    public static <T extends Record> TypeInformation<T> of(Class<T> type) {
        return ofRecord(type, new ArrayDeque<>());
    }

    private static <T> TypeInformation<T> ofRecord(Class<T> type, Deque<Class<?>> path) {
        if (!type.isRecord() || !Modifier.isPublic(type.getModifiers())) {
            throw new IllegalArgumentException(type.getName()
                    + " is not a public record. Declare it as one, so that Flink can read and build it.");
        }
        if (path.contains(type)) {
            throw new IllegalArgumentException(
                    type.getName() + " contains itself, which no flat serialiser can write. Hold a key instead.");
        }
        path.push(type);
        List<PojoField> fields = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            fields.add(new PojoField(backingField(type, component), ofComponent(type, component, path)));
        }
        path.pop();
        return new PojoTypeInfo<>(type, fields);
    }

    private static TypeInformation<?> ofComponent(Class<?> owner, RecordComponent component, Deque<Class<?>> path) {
        Type declared = component.getGenericType();
        if (declared instanceof ParameterizedType list && list.getRawType() == List.class) {
            TypeInformation<?> element = ofSimple(list.getActualTypeArguments()[0], path);
            if (element != null) {
                return new ListTypeInfo<>(element);
            }
        }
        TypeInformation<?> simple = ofSimple(declared, path);
        if (simple == null) {
            throw new IllegalArgumentException("Component " + component.getName() + " of " + owner.getName()
                    + " has type " + declared.getTypeName() + ", which only Kryo could write. Use a primitive, String,"
                    + " BigDecimal, Instant, LocalDate, an enum, a public record, or a List of these.");
        }
        return simple;
    }

    /** Null if the type is none that is written without Kryo. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // an enum class known only at run time
    private static TypeInformation<?> ofSimple(Type declared, Deque<Class<?>> path) {
        TypeInformation<?> leaf = LEAVES.get(declared);
        if (leaf != null) {
            return leaf;
        }
        if (declared instanceof Class<?> type) {
            if (type.isEnum()) {
                return new EnumTypeInfo(type);
            }
            if (type.isRecord()) {
                return ofRecord(type, path);
            }
        }
        return null;
    }

    private static Field backingField(Class<?> type, RecordComponent component) {
        try {
            return type.getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(type.getName() + " has no field for " + component.getName(), e);
        }
    }
}
