package cn.zhunsheng.dictionary.pattern;

import java.util.List;

/// What a pattern is made of. Groups leave no trace: nothing is captured.
sealed interface Node {
    /// One character of the set.
    record Any(CodePoints set) implements Node {}

    /// One part after the other; none is the empty string.
    record Sequence(List<Node> parts) implements Node {
        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    /// One of the branches.
    record Choice(List<Node> branches) implements Node {
        public Choice {
            branches = List.copyOf(branches);
        }
    }

    /// The node at least `least` and at most `most` times; `most` is [#UNBOUNDED] where there is no limit.
    record Repeat(Node node, int least, int most) implements Node {
        static final int UNBOUNDED = -1;
    }
}
