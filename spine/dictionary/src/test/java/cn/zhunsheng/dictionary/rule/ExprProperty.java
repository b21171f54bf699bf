package cn.zhunsheng.dictionary.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.zhunsheng.dictionary.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ExprProperty {
    @Provide
    Arbitrary<Expr> rules() {
        return Exprs.rules();
    }

    @Property(tries = 400)
    void readsTheBytesThatItWrote(@ForAll("rules") Expr expr) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes(expr)));

        assertThat(ExprCodec.read(in)).isEqualTo(expr);
        assertThat(in.read()).isEqualTo(-1);
    }

    @Property(tries = 200)
    void compilesTheTextThatItPrinted(@ForAll("rules") Expr expr) throws Refusal {
        String printed = expr.toString();
        Assume.that(printed.length() <= 4000);

        assertThat(RuleCompiler.compile(printed, SampleFields.all()))
                .as(printed)
                .isEqualTo(expr);
    }

    @Property(tries = 400)
    void readsDamagedBytesAsARuleOrNotAtAll(
            @ForAll("rules") Expr expr, @ForAll @IntRange(max = 10_000) int at, @ForAll byte damage)
            throws IOException {
        byte[] bytes = bytes(expr);
        bytes[at % bytes.length] = damage;

        assertThatCode(() -> {
                    try {
                        ExprCodec.read(new DataInputStream(new ByteArrayInputStream(bytes)));
                    } catch (IOException refused) {
                        assertThat(refused).isNotNull();
                    }
                })
                .doesNotThrowAnyException();
    }

    private static byte[] bytes(Expr expr) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ExprCodec.write(expr, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
