/// The house held to its own rules: walls, files, documents, codes, licences.
@NullMarked
package cn.zhunsheng.acceptance;

import org.jspecify.annotations.NullMarked;
