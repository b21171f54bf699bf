package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Standard;

/// What one package states about a standard. `origin` is the package's id.
record Statement(String origin, Standard standard) {}
