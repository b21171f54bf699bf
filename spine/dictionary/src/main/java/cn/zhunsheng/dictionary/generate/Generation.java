package cn.zhunsheng.dictionary.generate;

import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Refusal;
import java.time.LocalDate;
import java.util.List;

/// What a model makes for other systems: the door of this package.
///
/// Every artefact takes each row that a check on the day passes, in the artefact's way of writing absent values (NULL,
/// a
/// key left out, an element left out), and refuses each row that breaks an error rule which it does not list among its
/// gaps. A format counts even where a check would only warn, because a column needs a type. Equal input gives equal
/// bytes. Immutable; any number of threads may use one.
public final class Generation {
    private final ModelFacts facts;

    private Generation(ModelFacts facts) {
        this.facts = facts;
    }

    /// For the model of that id, or `package/id`, with the codes that are in force on the day.
    ///
    /// @throws Refusal when there is no such model, or something that its fields refer to cannot be had
    public static Generation of(Dictionary dictionary, String model, LocalDate day) throws Refusal {
        return new Generation(ModelFacts.of(dictionary.resolved(dictionary.model(model)), dictionary, day));
    }

    /// A table definition.
    public Generated ddl(Dialect dialect) {
        return Ddl.of(facts, dialect);
    }

    /// What the columns of a table must be to hold the fields, in their order.
    public List<ColumnShape> columns() {
        return facts.fields().stream().map(ColumnShape::of).toList();
    }

    /// One record as a JSON Schema of 2020-12.
    public Generated jsonSchema() {
        return JsonSchema.of(facts);
    }

    /// A data set as an XML Schema 1.0.
    public Generated xsd() {
        return Xsd.of(facts);
    }

    /// A service for records, as an OpenAPI 3.1 document.
    public Generated openApi() {
        return OpenApi.of(facts);
    }
}
