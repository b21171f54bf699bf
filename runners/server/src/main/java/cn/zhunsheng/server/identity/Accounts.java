package cn.zhunsheng.server.identity;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.audit.Deed;
import cn.zhunsheng.server.audit.Trail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What people do with their own account.
@Component
class Accounts {
    private final IdentityStore store;
    private final PeopleStore people;
    private final Passwords passwords;
    private final Trail trail;

    Accounts(IdentityStore store, PeopleStore people, Passwords passwords, Trail trail) {
        this.store = store;
        this.people = people;
        this.passwords = passwords;
        this.trail = trail;
    }

    /// Changes the visitor's password, which ends every session, also this one.
    @Transactional(rollbackFor = Exception.class)
    public void changePassword(Visitor visitor, String old, String fresh, String again) throws Refusal {
        Person person = store.personForUpdate(visitor.account()).orElseThrow();
        boolean right =
                person.password().map(hash -> passwords.matches(old, hash)).orElse(false);
        if (!right) {
            throw refusal(
                    "identity.password_wrong",
                    new Words("现在的口令不对", "That is not the present password"),
                    new Words("重新输入现在的口令", "Enter the present password again"));
        }
        if (!fresh.equals(again) || fresh.equals(old)) {
            throw refusal(
                    "identity.password_unsettled",
                    new Words("两次输入的新口令不一致，或与原口令相同", "The new passwords differ, or are the old one"),
                    new Words("两次输入同一个新口令", "Enter the same new password twice"));
        }
        Passwords.demand(fresh, person.account());
        store.password(person.id(), passwords.hash(fresh), false);
        trail.record(visitor, Deed.of("identity.password_changed", "person:" + person.id()));
    }

    /// Ends every session of the visitor, also this one.
    @Transactional(rollbackFor = Exception.class)
    public void endSessions(Visitor visitor) {
        people.endSessions(visitor.id());
        trail.record(visitor, Deed.of("identity.sessions_ended", "person:" + visitor.id()));
    }

    private static Refusal refusal(String code, Words what, Words fix) {
        return new Refusal(code, what, "", fix);
    }
}
