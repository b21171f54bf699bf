package cn.zhunsheng.dictionary.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// A rule as a typed tree, immutable; equal rules are equal trees. `toString` gives its CEL text.
///
/// Shape: fields, presence tests, literals, calls and membership. Every node's type is known and consistent: a tree
/// that does not type cannot be built. Safe to share between threads.
public sealed interface Expr permits Expr.Field, Expr.Has, Expr.Call, Expr.In, Literal {
    ValueType type();

    /// The expressions that this one is made of, in order; literals of a list are not among them.
    default List<Expr> parts() {
        return List.of();
    }

    /// The value of a field in the row, `this.name`.
    record Field(String name, ValueType type) implements Expr {
        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /// Whether the row has a value for the field, `has(this.field)`: false for empty, blank and the model's nulls.
    record Has(String field) implements Expr {
        @Override
        public ValueType type() {
            return new ValueType.Truth();
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /// A function or operator with its arguments in order. `&&` and `||` have two or more, and none of the same inside.
    record Call(Function function, List<Expr> args, ValueType type) implements Expr {
        /// @throws IllegalArgumentException when the function does not take these arguments or gives another type
        public Call {
            args = Typing.isChain(function) ? flat(function, args) : List.copyOf(args);
            ValueType given = Typing.of(function, args)
                    .orElseThrow(() -> new IllegalArgumentException(function + " does not take its arguments"));
            if (given.kind() != type.kind() || given.places() != type.places()) {
                throw new IllegalArgumentException(function + " gives " + given + ", not " + type);
            }
        }

        /// The call with the type that follows from its arguments.
        ///
        /// @throws IllegalArgumentException when the function does not take these arguments
        public static Call of(Function function, Expr... args) {
            return of(function, List.of(args));
        }

        /// The call with the type that follows from its arguments.
        ///
        /// @throws IllegalArgumentException when the function does not take these arguments
        public static Call of(Function function, List<Expr> args) {
            return new Call(
                    function,
                    args,
                    Typing.of(function, args)
                            .orElseThrow(
                                    () -> new IllegalArgumentException(function + " does not take its arguments")));
        }

        @Override
        public List<Expr> parts() {
            return args;
        }

        private static List<Expr> flat(Function function, List<Expr> args) {
            List<Expr> flat = new ArrayList<>();
            for (Expr arg : args) {
                if (arg instanceof Call inner && inner.function == function) {
                    flat.addAll(inner.args);
                } else {
                    flat.add(arg);
                }
            }
            return List.copyOf(flat);
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /// Whether the value equals one of the literals, in the order written; there may be none.
    record In(Expr value, List<Literal> literals) implements Expr {
        /// @throws IllegalArgumentException when a literal cannot be compared with the value
        public In {
            literals = List.copyOf(literals);
            for (Literal literal : literals) {
                if (Typing.of(Function.EQ, List.of(value, literal)).isEmpty()) {
                    throw new IllegalArgumentException(literal + " cannot be compared with " + value);
                }
            }
        }

        @Override
        public List<Expr> parts() {
            return List.of(value);
        }

        @Override
        public ValueType type() {
            return new ValueType.Truth();
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /// The fields read outside `has()`: the rule is tested on the rows where all of them are present and sound.
    default SortedSet<String> fieldsRead() {
        SortedSet<String> names = new TreeSet<>();
        Walk.each(this, e -> {
            if (e instanceof Field field) {
                names.add(field.name());
            }
        });
        return names;
    }

    /// The fields asked for with `has()`; one may be read elsewhere as well.
    default SortedSet<String> fieldsAsked() {
        SortedSet<String> names = new TreeSet<>();
        Walk.each(this, e -> {
            if (e instanceof Has has) {
                names.add(has.field());
            }
        });
        return names;
    }

    /// The identifier schemes that `conforms` names, as written.
    default SortedSet<String> schemes() {
        return Walk.named(this, Function.CONFORMS);
    }

    /// The code sets that `isCode` names, as written.
    default SortedSet<String> codeSets() {
        return Walk.named(this, Function.IS_CODE);
    }
}
