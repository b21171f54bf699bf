/// Tables that people keep, taken into packages: their headers understood, their spellings made one, nothing silently.
@NullMarked
package cn.zhunsheng.dictionary.intake;

import org.jspecify.annotations.NullMarked;
