package cn.zhunsheng.check;

import cn.zhunsheng.check.mapping.ColumnMapping;
import cn.zhunsheng.dictionary.Words;
import java.util.List;
import java.util.Optional;

/// A source as it was read. `bytes` are as given, absent for streams; `digest` only when asked for; `unmapped` are the
/// header cells that
/// nothing judged; `notes` what was decided for the user; `asked` the words of a command line that mean it, none where
/// its name does.
public record SourceResult(
        String name,
        Optional<Long> bytes,
        long rows,
        Optional<String> digest,
        String encoding,
        List<ColumnMapping> columns,
        List<String> unmapped,
        List<Words> notes,
        List<String> asked) {
    public SourceResult {
        columns = List.copyOf(columns);
        unmapped = List.copyOf(unmapped);
        notes = List.copyOf(notes);
        asked = List.copyOf(asked);
    }
}
