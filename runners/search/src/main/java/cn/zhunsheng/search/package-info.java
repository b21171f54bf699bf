/// One index of everything that has a name: elements, standards, code sets, codes, schemes, models. Found by number,
/// name, synonym, pinyin and its initials; mistyped too. Knows nothing of pages or databases.
@NullMarked
package cn.zhunsheng.search;

import org.jspecify.annotations.NullMarked;
