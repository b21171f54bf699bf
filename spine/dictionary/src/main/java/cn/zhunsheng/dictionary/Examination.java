package cn.zhunsheng.dictionary;

/// One package under verification, among those that it is loaded with.
record Examination(Dictionary dictionary, StandardPackage examined, Places places, Problems problems) {
    /// Where a thing of this package stands.
    String where(String thing) {
        return places.of(examined.id(), thing);
    }

    /// Where a thing that was looked up stands.
    String where(ThingKind<?> kind, Held<?> held) {
        return places.of(held.packageId(), kind.place(held.id()));
    }

    Scope scope() {
        return dictionary.from(examined.id());
    }

    <T> Held<T> own(String id, T thing) {
        return new Held<>(examined.id(), id, thing);
    }

    /// Notes the reference at the place when it does not name exactly one thing; says whether it does.
    <T> boolean refers(ThingKind<T> kind, String reference, String where) {
        try {
            scope().one(kind, reference);
            return true;
        } catch (Refusal refusal) {
            refused(refusal, where);
            return false;
        }
    }

    /// Notes a refusal at the place; one that names places of its own keeps them beside it.
    void refused(Refusal refusal, String where) {
        boolean placed = !refusal.where().isEmpty();
        problems.refused(placed ? refusal.at(where + " and " + refusal.where()) : refusal, where);
    }
}
