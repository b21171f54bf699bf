package cn.zhunsheng.server.dictionary;

import java.util.List;

/// One page of a list, for any room. `page` is counted from 1; `total` is of the whole list, `size` the most on a page.
public record Paged<T>(List<T> items, int total, int page, int size) {
    public Paged {
        items = List.copyOf(items);
    }

    /// The page of that number, the nearest one that there is.
    public static <T> Paged<T> of(List<T> all, int page, int size) {
        int last = Math.max(1, Math.ceilDiv(all.size(), size));
        int shown = Math.clamp(page, 1, last);
        int from = (shown - 1) * size;
        return new Paged<>(all.subList(from, Math.min(all.size(), from + size)), all.size(), shown, size);
    }

    /// How many pages there are, at least one.
    public int pages() {
        return Math.max(1, Math.ceilDiv(total, size));
    }

    /// Whether there is more than one page.
    public boolean several() {
        return total > size;
    }
}
