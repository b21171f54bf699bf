package cn.zhunsheng.server.check;

import cn.zhunsheng.dictionary.Words;

/// A field of a model that a column may hold.
record FieldView(String name, Words title, String element, boolean required) {}
