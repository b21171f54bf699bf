package cn.zhunsheng.server.check;

import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.vault.Vault;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Files that somebody handed over, read from the vault.
record Upload(String name, UUID organisation, List<RunFile> files, Vault vault) implements CheckTarget {
    Upload {
        files = List.copyOf(files);
    }

    @Override
    public List<Source> sources() throws Refusal {
        List<Source> sources = new ArrayList<>();
        for (RunFile file : files) {
            if (file.removed() || !vault.holds(file.id())) {
                throw gone(file.name());
            }
            sources.add(new Source.Held(file.name(), file.size(), () -> vault.open(file.id())));
        }
        return sources;
    }

    private static Refusal gone(String name) {
        return new Refusal(
                "check.file_removed",
                new Words("文件 '" + name + "' 已清除", "File '" + name + "' was removed"),
                name,
                new Words("重新上传后再检查；要多次检查，上传时勾选“保留文件”", "Upload it again; to check it more than once, have it kept"));
    }
}
