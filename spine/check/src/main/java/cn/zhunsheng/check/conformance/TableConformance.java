package cn.zhunsheng.check.conformance;

import cn.zhunsheng.check.conformance.SchemaFinding.Kind;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Severity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/// A table beside the model that it is judged by: what differs, in an order in which the fixes can be run, and how many
/// demands were made.
///
/// Columns that no field demands are findings too, but no demand.
public record TableConformance(TableStructure table, Held<Model> held, List<SchemaFinding> findings, int demands) {
    public TableConformance {
        findings = List.copyOf(findings);
    }

    public Model model() {
        return held.value();
    }

    /// The model as `package/id`.
    public String reference() {
        return held.packageId() + "/" + held.id();
    }

    /// The columns that hold no field of the model.
    public List<String> unused() {
        return findings.stream()
                .filter(f -> f.kind() == Kind.EXTRA)
                .map(SchemaFinding::column)
                .toList();
    }

    public int met() {
        return demands
                - (int) findings.stream().filter(f -> f.kind() != Kind.EXTRA).count();
    }

    /// The share of the demands that are met, of 100, rounded half up to two decimals.
    public BigDecimal score() {
        return BigDecimal.valueOf(met())
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(demands), MathContext.DECIMAL128)
                .setScale(2, RoundingMode.HALF_UP);
    }

    /// Whether there is a finding of this weight or a heavier one.
    public boolean fails(Severity severity) {
        return findings.stream().anyMatch(f -> f.severity().compareTo(severity) <= 0);
    }
}
