package cn.zhunsheng.server.change;

import java.util.List;

/// What the list of proposals shows.
record ProposalsPage(
        List<Proposal> proposals, ProposalFilter filter, List<String> packages, int total, int page, int pages) {
    ProposalsPage {
        proposals = List.copyOf(proposals);
        packages = List.copyOf(packages);
    }

    List<String> states() {
        return List.of("draft", "submitted", "published", "retiring", "retired", "rejected");
    }
}
