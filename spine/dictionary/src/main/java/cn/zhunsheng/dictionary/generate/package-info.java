/// What follows from a model for other systems: tables, schemas, interfaces. Each artefact takes every row that a check
/// passes, and names the rules that it cannot say.
@NullMarked
package cn.zhunsheng.dictionary.generate;

import org.jspecify.annotations.NullMarked;
