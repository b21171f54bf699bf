package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.match.proposal.Proposal;
import cn.zhunsheng.match.proposal.ProposalTable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// `--proposals FILE.csv`: the elements drafted for columns that match nothing, for a person to review and import.
final class ProposalsFile {
    private ProposalsFile() {}

    /// Writes the file where one is asked for, and says what to do with it.
    static void write(Optional<String> file, List<Proposal> proposals, Streams streams) throws Refusal, IOException {
        if (file.isEmpty()) {
            return;
        }
        try (Output output = Output.open(file, streams)) {
            ProposalTable.write(proposals, output.writer());
            output.keep();
        }
        streams.note(new Words(
                "待新建标准 %,d 个，写入 %s；审核后：zs packages import 包文件夹 --elements %s"
                        .formatted(proposals.size(), file.get(), file.get()),
                "%,d standards to be made, written to %s; once reviewed: zs packages import FOLDER --elements %s"
                        .formatted(proposals.size(), file.get(), file.get())));
    }
}
