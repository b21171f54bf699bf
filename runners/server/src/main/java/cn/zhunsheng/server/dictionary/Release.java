package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Version;
import cn.zhunsheng.library.PackageText;
import java.util.Optional;

/// What is to be published: the files of a package, the version they were made from (empty for a new package), and a
/// line of the change log for each thing that people ought to know.
public record Release(String packageId, Optional<Version> from, PackageText text, String changeLog) {}
