package cn.zhunsheng.dictionary.compiled;

import cn.zhunsheng.dictionary.Rule;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.dictionary.rule.ExprCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// The rules of one model, as the trees that they were compiled to, read when first asked for.
final class RuleTable implements Supplier<List<Rule>> {
    private static final Severity[] SEVERITIES = Severity.values();

    private final byte[] bytes;

    RuleTable(byte[] bytes) {
        this.bytes = bytes;
    }

    static byte[] write(List<Rule> rules) {
        Sink out = new Sink();
        out.all(rules, RuleTable::write);
        return out.finished();
    }

    private static void write(Sink out, Rule rule) {
        out.text(rule.id());
        out.text(rule.text());
        out.words(rule.message());
        out.text(rule.indicator());
        out.constant(rule.severity());
        out.text(rule.source());
        ByteArrayOutputStream tree = new ByteArrayOutputStream();
        try {
            ExprCodec.write(rule.expression(), new DataOutputStream(tree));
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory take everything", e);
        }
        out.block(tree.toByteArray());
    }

    @Override
    public List<Rule> get() {
        try {
            Source in = new Source(bytes, 0, bytes.length);
            int size = in.size();
            List<Rule> rules = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                rules.add(rule(in));
            }
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rule rule(Source in) throws IOException {
        String id = in.text();
        String text = in.text();
        Words message = in.words();
        String indicator = in.text();
        Severity severity = in.oneOf(SEVERITIES);
        String source = in.text();
        DataInputStream tree = new DataInputStream(new ByteArrayInputStream(in.block()));
        return new Rule(id, text, ExprCodec.read(tree), message, indicator, severity, source);
    }
}
