package cn.zhunsheng.server.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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
        return known == null ? read() : known;
    }

    /// One at a time with [#forget]: what was read before a change is not kept after it.
    private synchronized OrganisationTree read() {
        OrganisationTree fresh = new OrganisationTree(store.organisations());
        tree = fresh;
        return fresh;
    }

    private synchronized void forget() {
        tree = null;
    }

    /// To be called by who changes an organisation; it counts when the change is committed.
    void changed() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            forget();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget();
            }
        });
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
