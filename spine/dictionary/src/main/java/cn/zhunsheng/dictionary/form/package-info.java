/// A model as a workbook that people fill in: the same elements, formats and codes that a check judges by.
@NullMarked
package cn.zhunsheng.dictionary.form;

import org.jspecify.annotations.NullMarked;
