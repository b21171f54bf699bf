package cn.zhunsheng.server.console;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import com.fasterxml.jackson.annotation.JsonInclude;

/// Why something was not done, as a page shows it and the API answers it (RFC 9457, `application/problem+json`).
///
/// `where` is empty when there is no place. `reference` is what the log knows a fault by, empty for a refusal.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(int status, String code, String title, String where, String fix, String reference) {
    static Problem of(int status, Refusal refusal, Speech speech) {
        return new Problem(
                status, refusal.code(), speech.in(refusal.what()), refusal.where(), speech.in(refusal.fix()), "");
    }

    static Problem of(int status, String code, Words what, Words fix, Speech speech) {
        return new Problem(status, code, speech.in(what), "", speech.in(fix), "");
    }

    Problem known(String by) {
        return new Problem(status, code, title, where, fix, by);
    }
}
