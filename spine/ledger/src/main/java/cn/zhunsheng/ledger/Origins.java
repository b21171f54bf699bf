package cn.zhunsheng.ledger;

import cn.zhunsheng.ledger.say.LedgerRefusal;
import cn.zhunsheng.ledger.say.Phrase;

/// What a log may be called.
final class Origins {
    private static final String FORM = "[\\p{L}\\p{N}._~:/-]{1,200}";

    private Origins() {}

    /// A name that can also name its keys: without blanks and `+`.
    static void demand(String origin) throws LedgerRefusal {
        if (!origin.matches(FORM)) {
            throw new LedgerRefusal(
                    "ledger.origin_form",
                    new Phrase("'" + origin + "' 不能作日志账的名称", "'" + origin + "' is no origin of a log"),
                    "",
                    new Phrase(
                            "用字母、数字和 . _ ~ : / - ，如 data.example.gov.cn/audit",
                            "Use letters, digits and . _ ~ : / -, such as data.example.gov.cn/audit"));
        }
    }
}
