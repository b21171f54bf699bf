package cn.zhunsheng.ledger.verify;

import cn.zhunsheng.ledger.say.Phrase;

/// A finding: something in a log is not as its checkpoint says.
///
/// @param code  `ledger.thing_state`, stable
/// @param where the file, as a path below the log's own place
/// @param index the entry that it is about, counted from 0; -1 where it is about none
/// @param what  what is wrong
/// @param fix   what to do
public record Flaw(String code, String where, long index, Phrase what, Phrase fix) {}
