/// Packages compiled to bytes, so that a look-up or a check starts without reading CSV, YAML or CEL.
@NullMarked
package cn.zhunsheng.dictionary.compiled;

import org.jspecify.annotations.NullMarked;
