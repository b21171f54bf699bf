package cn.zhunsheng.check.run;

import cn.zhunsheng.check.scan.RowFeed;
import cn.zhunsheng.dictionary.Encoding;

/// A source made ready: what it is read from, and which column is which field.
///
/// `slotOf` gives the field number of each column or -1; `slots` is how many fields the model has.
public sealed interface Layout permits DelimitedLayout, Layout.Fed {
    int[] slotOf();

    int slots();

    Encoding encoding();

    /// Whether a record can be read again by its place; else its keys are kept.
    boolean rereadable();

    /// Whether cells have types, so that a number may have lost digits.
    boolean typed();

    default int width() {
        return slotOf().length;
    }

    /// Rows that a feed gives. They are read once.
    record Fed(RowFeed feed, int[] slotOf, int slots) implements Layout {
        @Override
        public Encoding encoding() {
            return feed.encoding();
        }

        @Override
        public boolean rereadable() {
            return false;
        }

        @Override
        public boolean typed() {
            return feed.typed();
        }
    }
}
