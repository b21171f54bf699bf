package cn.zhunsheng.acceptance;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// A source file as the compiler's own parser reads it: what is declared, how long it is, which texts stand in it.
///
/// @param path    from the root of the repository
/// @param lines   lines of the file
/// @param methods methods with bodies, those of inner classes too
/// @param names   simple names of classes, and `Class.member` for what they declare
/// @param texts   string literals in the order in which they stand; joined ones each for itself
/// @param joined  string concatenations as source text
record JavaFile(
        Path path, long lines, List<Method> methods, List<String> names, List<String> texts, List<String> joined) {
    record Method(String name, long line, long lines) {}

    private static final List<JavaFile> MAIN = read(House.mainSources());

    static List<JavaFile> main() {
        return MAIN;
    }

    private static List<JavaFile> read(List<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    manager,
                    null,
                    List.of("-proc:none"),
                    null,
                    manager.getJavaFileObjectsFromPaths(
                            files.stream().map(House.ROOT::resolve).collect(Collectors.toList())));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<JavaFile> read = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                read.add(new Reading(unit, positions).file());
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Reading extends TreeScanner<@Nullable Void, String> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final LineMap lines;
        private final List<Method> methods = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();
        private final List<String> joined = new ArrayList<>();

        Reading(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
            this.lines = unit.getLineMap();
        }

        JavaFile file() {
            scan(unit, "");
            Path path = House.ROOT.relativize(Path.of(unit.getSourceFile().toUri()));
            long count = House.text(path).lines().count();
            return new JavaFile(path, count, methods, names, texts, joined);
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, String owner) {
            String name = tree.getSimpleName().toString();
            names.add(name);
            if (!owner.isEmpty()) {
                names.add(owner + "." + name);
            }
            return super.visitClass(tree, name);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, String owner) {
            names.add(owner + "." + tree.getName());
            if (tree.getBody() != null) {
                methods.add(new Method(owner + "." + tree.getName(), first(tree), last(tree) - first(tree) + 1));
            }
            return super.visitMethod(tree, owner);
        }

        @Override
        public @Nullable Void visitVariable(VariableTree tree, String owner) {
            names.add(owner + "." + tree.getName());
            return super.visitVariable(tree, owner);
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree tree, String owner) {
            if (tree.getValue() instanceof String text) {
                texts.add(text);
            }
            return super.visitLiteral(tree, owner);
        }

        @Override
        public @Nullable Void visitBinary(BinaryTree tree, String owner) {
            joined.add(tree.toString());
            return super.visitBinary(tree, owner);
        }

        private long first(Tree tree) {
            return lines.getLineNumber(positions.getStartPosition(unit, tree));
        }

        private long last(Tree tree) {
            return lines.getLineNumber(positions.getEndPosition(unit, tree));
        }
    }
}
