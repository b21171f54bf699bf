/// Package folders read from disk: CSV and YAML become the records of the dictionary, and everything wrong is
/// said with its file and line. What runs at every start reads compiled packages instead and never comes
/// here.
@NullMarked
package cn.zhunsheng.dictionary.load;

import org.jspecify.annotations.NullMarked;
