package cn.zhunsheng.server.check;

import cn.zhunsheng.server.vault.Stored;
import java.util.List;
import java.util.UUID;

/// What came with an upload: whose data it is, whether the files are to be kept, and the files in the vault.
record Arrived(UUID organisation, boolean keep, List<ArrivedFile> files) {
    Arrived {
        files = List.copyOf(files);
    }

    record ArrivedFile(String name, Stored stored) {}
}
