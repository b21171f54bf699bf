package cn.zhunsheng.check.kernel;

import cn.zhunsheng.check.scan.Batch;
import cn.zhunsheng.check.scan.RowBlock;
import cn.zhunsheng.dictionary.Words;

/// A number in a cell has at most fifteen digits: of more, a workbook keeps the first fifteen and zeros. What failed
/// is no one's value any more, so no other rule judges it.
public record DigitsKept(int rule, int slot) implements Kernel {
    private static final Words EXPECTED = new Words(
            "存为文本的号码；此格是数值，15 位以后的数字已丢失，须从原始资料补回",
            "a number kept as text; this cell is numeric, its digits after the 15th are lost: take them from the"
                    + " original");

    @Override
    public void run(Batch batch, Tally tally) {
        int first = Batch.at(slot, 0);
        int tested = 0;
        for (int i = first; i < first + batch.rows; i++) {
            if (batch.form[i] == RowBlock.TEXT || batch.state[i] == Batch.ABSENT) {
                continue;
            }
            tested++;
            if (batch.form[i] == RowBlock.DIGITS_LOST) {
                tally.failCell(rule, batch, i - first, slot, true, EXPECTED);
            }
        }
        tally.tested(rule, tested);
    }
}
