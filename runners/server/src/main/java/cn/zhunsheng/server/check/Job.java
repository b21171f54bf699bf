package cn.zhunsheng.server.check;

import cn.zhunsheng.check.Progress;
import cn.zhunsheng.dictionary.Refusal;
import java.io.IOException;

/// Something long to be done. What it is called with is called on the thread that does it.
interface Job {
    /// Its turn has come.
    void begun();

    /// Does it, and stops soon when its thread is interrupted.
    void run(Progress progress) throws Refusal, IOException, InterruptedException;

    /// It is over; called once, also when its turn never came.
    void ended(Ending ending);
}
