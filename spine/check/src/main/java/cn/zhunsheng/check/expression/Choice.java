package cn.zhunsheng.check.expression;

/// `? :` for each kind of value.
final class Choice {
    private Choice() {}

    private static boolean anyFails(Fork fork, Node first, Node second) {
        return fork.condition.mayFail || first.mayFail || second.mayFail;
    }

    static final class OfTruth extends TruthNode {
        private final Fork fork;
        private final TruthNode first;
        private final TruthNode second;

        OfTruth(Fork fork, TruthNode first, TruthNode second) {
            super(anyFails(fork, first, second));
            this.fork = fork;
            this.first = first;
            this.second = second;
        }

        @Override
        void evaluate(Cells cells, int[] rows, int n) {
            fork.follow(this, first, second, cells, rows, n);
            for (int i = 0; i < fork.yesCount; i++) {
                value[fork.yes[i]] = first.value[fork.yes[i]];
            }
            for (int i = 0; i < fork.noCount; i++) {
                value[fork.no[i]] = second.value[fork.no[i]];
            }
        }
    }

    static final class OfNumber extends NumberNode {
        private final Fork fork;
        private final NumberNode first;
        private final NumberNode second;

        OfNumber(Fork fork, NumberNode first, NumberNode second) {
            super(anyFails(fork, first, second));
            this.fork = fork;
            this.first = first;
            this.second = second;
        }

        @Override
        void evaluate(Cells cells, int[] rows, int n) {
            fork.follow(this, first, second, cells, rows, n);
            for (int i = 0; i < fork.yesCount; i++) {
                value[fork.yes[i]] = first.value[fork.yes[i]];
            }
            for (int i = 0; i < fork.noCount; i++) {
                value[fork.no[i]] = second.value[fork.no[i]];
            }
        }
    }

    static final class OfText extends TextNode {
        private final Fork fork;
        private final TextNode first;
        private final TextNode second;
        private final Scratch scratch = new Scratch();

        OfText(Fork fork, TextNode first, TextNode second) {
            super(anyFails(fork, first, second));
            this.fork = fork;
            this.first = first;
            this.second = second;
            own();
        }

        @Override
        void evaluate(Cells cells, int[] rows, int n) {
            fork.follow(this, first, second, cells, rows, n);
            scratch.clear();
            for (int i = 0; i < n; i++) {
                place(rows[i], 0, 0);
            }
            copy(first, fork.yes, fork.yesCount);
            copy(second, fork.no, fork.noCount);
            source = scratch.bytes();
        }

        private void copy(TextNode branch, int[] rows, int n) {
            for (int i = 0; i < n; i++) {
                int start = scratch.size();
                scratch.add(branch.source, branch.start(rows[i]), branch.end(rows[i]));
                place(rows[i], start, scratch.size());
            }
        }
    }
}
