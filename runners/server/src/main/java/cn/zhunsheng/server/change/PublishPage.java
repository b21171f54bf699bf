package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Proposals of a package that wait, those chosen, and what they would make of it together.
record PublishPage(
        String packageId,
        List<Releases.Waiting> waiting,
        Set<UUID> chosen,
        Optional<ProposalPage.Judged> judged,
        Optional<Refusal> refusal) {
    PublishPage {
        waiting = List.copyOf(waiting);
        chosen = Set.copyOf(chosen);
    }
}
