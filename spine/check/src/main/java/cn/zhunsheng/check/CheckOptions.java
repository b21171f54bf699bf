package cn.zhunsheng.check;

import cn.zhunsheng.check.mapping.GivenMapping;
import cn.zhunsheng.check.run.Settings;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.check.source.SourceOptions;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// How a data set is to be checked.
///
/// `model` is an id or `package/id`, empty to choose by the header. `with` are the sources that references point to, by
/// name. `digest` makes
/// digests of the bytes as given, empty for none.
public record CheckOptions(
        Optional<String> model,
        SourceOptions reading,
        GivenMapping given,
        Map<String, Source> with,
        Settings settings,
        boolean showValues,
        Optional<Supplier<MessageDigest>> digest) {
    public CheckOptions {
        with = Map.copyOf(with);
    }
}
