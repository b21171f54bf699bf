package cn.zhunsheng.server.check;

import cn.zhunsheng.dictionary.Refusal;
import java.util.Optional;

/// A draft to be looked over. Without a proposal, `refusal` says why there is none.
record MappingPage(Run run, String organisation, Optional<Proposal> proposal, Optional<Refusal> refusal, boolean own) {}
