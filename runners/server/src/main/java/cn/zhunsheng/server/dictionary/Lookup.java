package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.SchemeEntry;
import java.util.List;
import java.util.Optional;

/// One thing by its id, and by its package where that is given.
record Lookup(Dictionary dictionary, String packageId) {
    private interface ByReference<T> {
        Held<T> of(String reference) throws Refusal;
    }

    /// @throws NotHeld when no package, or not this one, has it
    /// @throws Refusal when several packages have it and none is named
    Held<Element> element(String id) throws Refusal {
        return found(id, dictionary.elements(), dictionary::element);
    }

    Held<CodeSet> codeSet(String id) throws Refusal {
        return found(id, dictionary.codeSets(), dictionary::codeSet);
    }

    Held<SchemeEntry> scheme(String id) throws Refusal {
        return found(id, dictionary.schemes(), dictionary::scheme);
    }

    Held<Model> model(String id) throws Refusal {
        return found(id, dictionary.models(), dictionary::model);
    }

    /// The dictionary gives a derived thing for the id of its base; who names the package means the base itself.
    private <T> Held<T> found(String id, List<Held<T>> all, ByReference<T> byReference) throws Refusal {
        Optional<Held<T>> own = all.stream()
                .filter(held -> held.packageId().equals(packageId) && held.id().equals(id))
                .findFirst();
        if (own.isPresent()) {
            return own.get();
        }
        try {
            return byReference.of(packageId.isEmpty() ? id : packageId + "/" + id);
        } catch (Refusal refusal) {
            if (refusal.code().endsWith("_unknown")) {
                throw new NotHeld(refusal);
            }
            throw refusal;
        }
    }
}
