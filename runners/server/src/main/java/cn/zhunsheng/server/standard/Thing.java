package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Words;

/// A thing that stands on a standard: a code set, a scheme, a model, a rule. `kind` is the last word of the message
/// that
/// names it; `detail` may be empty.
record Thing(String kind, String id, Words title, String detail, String path) {}
