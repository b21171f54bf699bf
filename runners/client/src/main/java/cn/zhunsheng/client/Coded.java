package cn.zhunsheng.client;

/// The code that a raw value stands for, and why; `code` is empty when a person must decide.
public record Coded(String code, String name, String reasonZh, String reasonEn) {}
