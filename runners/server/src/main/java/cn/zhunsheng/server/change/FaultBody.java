package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Problem;
import cn.zhunsheng.server.console.Speech;
import java.util.List;

/// What is wrong at one place, as programs get it.
record FaultBody(String code, String where, String what, String fix) {
    static List<FaultBody> all(List<Problem> problems, Speech speech) {
        return problems.stream()
                .map(each -> new FaultBody(each.code(), each.where(), speech.in(each.what()), speech.in(each.fix())))
                .toList();
    }
}
