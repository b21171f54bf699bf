package cn.zhunsheng.dictionary.rule;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.TypeParamType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// What CEL's checker is told: one variable `this`, our functions, and nothing of its standard library.
final class CelEnvironment {
    private static final String ROW = "Row";
    private static final List<CelFunctionDecl> FUNCTIONS = functions();

    private CelEnvironment() {}

    static CelCompiler compiler(SortedMap<String, ValueType> fields) {
        ImmutableMap.Builder<String, CelType> types = ImmutableMap.builder();
        fields.forEach((name, type) -> types.put(name, type(type.kind())));
        ImmutableMap<String, CelType> typed = types.buildOrThrow();
        StructType row = StructType.create(ROW, typed.keySet(), name -> Optional.ofNullable(typed.get(name)));
        return CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(CelOptions.current()
                        .maxExpressionCodePointSize(Bounds.LONGEST_RULE)
                        .build())
                .setStandardEnvironmentEnabled(false)
                .setStandardMacros(CelStandardMacro.HAS)
                .setTypeProvider(new Rows(row))
                .addVar("this", row)
                .addFunctionDeclarations(FUNCTIONS)
                .setResultType(SimpleType.BOOL)
                .build();
    }

    /// The row is the only structure there is.
    record Rows(StructType row) implements CelTypeProvider {
        @Override
        public ImmutableCollection<CelType> types() {
            return ImmutableList.of(row);
        }

        @Override
        public Optional<CelType> findType(String name) {
            return name.equals(ROW) ? Optional.of(row) : Optional.empty();
        }
    }

    private static List<CelFunctionDecl> functions() {
        Map<String, List<CelOverloadDecl>> overloads = new LinkedHashMap<>();
        for (Function function : Function.values()) {
            for (Signature signature : function.signatures()) {
                overloads
                        .computeIfAbsent(function.celName(), name -> new ArrayList<>())
                        .addAll(overloads(function, signature));
            }
        }
        overloads.put(
                Conversion.DATE,
                List.of(CelOverloadDecl.newGlobalOverload("DATE", SimpleType.TIMESTAMP, SimpleType.STRING)));
        // The kinds of value and literals are compared by our own conversion: CEL knows no list of mixed numbers.
        overloads.put(
                Conversion.IN,
                List.of(CelOverloadDecl.newGlobalOverload(
                        "IN", SimpleType.BOOL, TypeParamType.create("A"), ListType.create(TypeParamType.create("B")))));
        return overloads.entrySet().stream()
                .map(e -> CelFunctionDecl.newFunctionDeclaration(e.getKey(), e.getValue()))
                .toList();
    }

    private static List<CelOverloadDecl> overloads(Function function, Signature signature) {
        String id = function.name() + signature.parameters();
        CelType result = type(signature.result());
        List<CelType> parameters =
                signature.parameters().stream().map(CelEnvironment::type).toList();
        CelOverloadDecl global = CelOverloadDecl.newGlobalOverload(id, result, parameters);
        return switch (function.style()) {
            case OPERATOR, GLOBAL -> List.of(global);
            case MEMBER -> List.of(CelOverloadDecl.newMemberOverload(id, result, parameters));
            case EITHER -> List.of(global, CelOverloadDecl.newMemberOverload(id + "-member", result, parameters));
        };
    }

    private static CelType type(Kind kind) {
        return switch (kind) {
            case TEXT -> SimpleType.STRING;
            case WHOLE -> SimpleType.INT;
            case DECIMAL -> SimpleType.DOUBLE;
            case MOMENT -> SimpleType.TIMESTAMP;
            case TRUTH -> SimpleType.BOOL;
        };
    }
}
