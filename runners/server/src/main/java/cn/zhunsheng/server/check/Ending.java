package cn.zhunsheng.server.check;

import cn.zhunsheng.dictionary.Refusal;

/// How a job ended.
sealed interface Ending {
    /// It did all it had to.
    record Done() implements Ending {}

    /// What was asked could not be done.
    record Refused(Refusal refusal) implements Ending {}

    /// Somebody did not want it any more.
    record Cancelled() implements Ending {}

    /// The platform stopped under it.
    record Interrupted() implements Ending {}

    /// We broke.
    record Broken(Throwable cause) implements Ending {}
}
