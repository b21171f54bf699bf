package cn.zhunsheng.server.check;

import cn.zhunsheng.dictionary.Refusal;
import java.util.Optional;

/// A run that ended without a result, and what to do. `refusal` is why the last wish was not met.
record OverPage(Run run, String organisation, Optional<Refusal> refusal, boolean own) {}
