package cn.zhunsheng.match.rules;

import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Words;
import java.util.Optional;

/// What people decided for a column: its element, or none where `element` is empty; the qualifier, if any;
/// how sure that makes it; and who says so.
public record Verdict(Optional<ElementId> element, Optional<String> role, double confidence, Words because) {}
