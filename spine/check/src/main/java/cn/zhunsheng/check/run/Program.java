package cn.zhunsheng.check.run;

import cn.zhunsheng.check.kernel.Kernel;
import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Words;
import java.util.List;

/// A model made ready to run: how many rules there are, the kernels for a source, and the rules that see the whole data
/// set.
public interface Program {
    int rules();

    /// A new set of kernels in the order in which they run, for one thread and a source that is written so and has
    /// these fields; `typed` when its cells have types.
    List<Kernel> kernels(Encoding encoding, boolean[] fields, boolean typed);

    /// Collections of keys, by number.
    List<KeyPart> keys();

    List<SetRule> setRules();

    /// The fields whose values together form a key.
    record KeyPart(int[] slots) {}

    /// A rule over the keys of the whole data set.
    sealed interface SetRule {
        int rule();

        int key();
    }

    /// No key occurs twice.
    record Unique(int rule, int key) implements SetRule {}

    /// Every key occurs in another source, whose keys are the collection `known`.
    record Known(int rule, int key, int known, Words expected) implements SetRule {}
}
