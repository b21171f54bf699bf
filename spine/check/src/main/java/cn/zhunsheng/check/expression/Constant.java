package cn.zhunsheng.check.expression;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Values that are the same for every row: filled once, never evaluated.
final class Constant {
    private Constant() {}

    static final class OfTruth extends TruthNode {
        OfTruth(boolean constant) {
            super(false);
            Arrays.fill(value, constant);
        }

        @Override
        void evaluate(Cells cells, int[] rows, int n) {}
    }

    static final class OfNumber extends NumberNode {
        OfNumber(long constant) {
            super(false);
            Arrays.fill(value, constant);
        }

        @Override
        void evaluate(Cells cells, int[] rows, int n) {}
    }

    static final class OfText extends TextNode {
        OfText(String constant) {
            super(false);
            own();
            source = constant.getBytes(StandardCharsets.UTF_8);
            Arrays.fill(ends, source.length);
        }

        @Override
        void evaluate(Cells cells, int[] rows, int n) {}
    }
}
