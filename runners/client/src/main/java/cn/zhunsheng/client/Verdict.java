package cn.zhunsheng.client;

/// `verdict` is `accepted`, `refused` or `absent` (an empty value); `severity` says how heavily a check would count
/// what
/// is refused, the reasons what was expected.
public record Verdict(String verdict, String severity, String reasonZh, String reasonEn) {
    public boolean accepted() {
        return verdict.equals("accepted");
    }
}
