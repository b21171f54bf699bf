package cn.zhunsheng.dictionary;

import cn.zhunsheng.dictionary.format.Format;
import java.util.Optional;

/// An element in a place: one field of a model.
///
/// `format` replaces the element's; `severity` caps the field's own rules; `everCodes` lets a code pass that
/// was in force once and no longer is (old identity documents keep old division codes); `role` is a qualifier
/// or empty.
public record Field(
        String name,
        ElementId element,
        Words title,
        boolean required,
        boolean key,
        Optional<Format> format,
        Optional<Severity> severity,
        boolean everCodes,
        String role) {}
