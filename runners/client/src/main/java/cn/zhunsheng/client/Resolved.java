package cn.zhunsheng.client;

import java.util.List;

/// The elements that go by a name, best first. `by` says by which of their names.
public record Resolved(String name, List<Named> elements) {
    public Resolved {
        elements = List.copyOf(elements);
    }

    public record Named(String id, String packageId, String name, String by) {}
}
