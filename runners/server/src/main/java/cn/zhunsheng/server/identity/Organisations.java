package cn.zhunsheng.server.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The tree of organisations, kept in memory and read anew when it was changed.
@Component
public final class Organisations {
    private final IdentityStore store;
    private volatile @Nullable OrganisationTree tree;

    Organisations(IdentityStore store) {
        this.store = store;
    }

    OrganisationTree tree() {
        OrganisationTree known = tree;
        if (known == null) {
            known = new OrganisationTree(store.organisations());
            tree = known;
        }
        return known;
    }

    /// To be called after a change was committed.
    void changed() {
        tree = null;
    }

    /// The name of an organisation, empty when there is none of that id.
    public Optional<String> name(UUID id) {
        return tree().of(id).map(Organisation::name);
    }

    /// All organisations, parents before children.
    public List<Organisation> all() {
        return tree().organisations();
    }
}
