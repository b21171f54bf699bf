package cn.zhunsheng.server.change;

import java.util.Map;

/// The form of each kind of thing.
final class Forms {
    private static final Map<Kind, ThingForm> FORMS = Map.of(
            Kind.ELEMENT, new ElementForm(),
            Kind.CODE_SET, new CodeSetForm(),
            Kind.MODEL, new ModelForm(),
            Kind.RULE, new RuleForm(),
            Kind.DESIGNATION, new DesignationForm(),
            Kind.MAPPING, new MappingForm(),
            Kind.HEADING, new HeadingForm());

    private Forms() {}

    /// @throws IllegalStateException for a kind that is brought as a table
    static ThingForm of(Kind kind) {
        ThingForm form = FORMS.get(kind);
        if (form == null) {
            throw new IllegalStateException("Nobody enters " + kind + " in a form");
        }
        return form;
    }
}
