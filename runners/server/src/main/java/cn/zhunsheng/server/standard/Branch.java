package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Words;
import java.util.List;

/// A branch of the tree of standards: what it is called, how many standards are on it, the address that lists them.
record Branch(Words title, String path, int count, List<Branch> below) {
    Branch {
        below = List.copyOf(below);
    }
}
