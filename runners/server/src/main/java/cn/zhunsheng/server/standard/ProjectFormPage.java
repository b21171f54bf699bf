package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.util.List;
import java.util.Optional;

/// The form of a project. `there` is what is stored by now, when somebody else changed it meanwhile: the differences
/// are
/// shown beside what the reader wrote.
record ProjectFormPage(
        String action,
        boolean fresh,
        int version,
        ProjectForm form,
        List<First> classes,
        List<Words> systems,
        Optional<Refusal> refusal,
        Optional<ProjectForm> there) {
    ProjectFormPage {
        classes = List.copyOf(classes);
        systems = List.copyOf(systems);
    }

    /// A class and its second level.
    record First(Words title, List<Words> below) {
        First {
            below = List.copyOf(below);
        }
    }

    /// Where one goes without saving.
    String back() {
        return fresh ? "/standards/work" : action.replaceAll("/edit$", "");
    }

    List<String> differing() {
        return there.map(form::differing).orElse(List.of());
    }
}
