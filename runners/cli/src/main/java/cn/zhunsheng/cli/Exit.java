package cn.zhunsheng.cli;

/// The exit codes, a contract with the programs that call us.
final class Exit {
    /// Nothing at or above `--fail-on`.
    static final int CLEAN = 0;

    /// Findings.
    static final int FINDINGS = 1;

    /// The request cannot be met as asked.
    static final int REFUSED = 2;

    /// We broke.
    static final int FAULT = 70;

    private Exit() {}
}
