package cn.zhunsheng.check.report;

import cn.zhunsheng.check.Check;
import cn.zhunsheng.check.CheckOptions;
import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.FailureListener;
import cn.zhunsheng.check.SamplePackage;
import cn.zhunsheng.check.run.Settings;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;

/// One check with something of everything that reports show: two sources, errors, warnings, long and masked values.
final class SampleResult {
    private static final String FIRST = """
            GMSFHM,姓名,颜色,shape,车牌,Date of birth,到场时间,年龄,金额,会员,一个谁也不认得而且很长很长很长很长很长的列名,,备注
            11010519491231002X,张三丰,1,甲,京A12345,1949-12-31,2020-01-01 08:00:00,70,1.00,1,,,
            110105194912310021,李四,3,丙,京a12345,19491231,1949-01-01 08:00:00,170,0.00,0,,,
            11010519491231002X,,4,乙乙乙,=1+1,1949/12/31,2020-01-01,7,x,1,,,
            ,王五,9,\u0007,沪B54321,1850-01-01,1850-01-01 08:00:00,7,0.01,1,,,

            1,2
            11010519491231002X,欧阳某某,NULL,甲,京A12345,1949-12-31,2020-01-01 08:00:00,17,0.01,1,,,
            """;
    private static final String SECOND = "idNumber,name,曾用颜色\n110105194912310021,\"赵\n六\",3\n" + "x,y\n".repeat(1200);

    private SampleResult() {}

    static CheckResult of(Path folder) throws IOException, Refusal, InterruptedException {
        return of(folder, Optional.empty());
    }

    static CheckResult of(Path folder, Optional<FailureListener> listener)
            throws IOException, Refusal, InterruptedException {
        Path file = Files.write(folder.resolve("人员.csv"), FIRST.getBytes(Encoding.GB18030.charset()));
        Source second = new Source.Stream("-", new ByteArrayInputStream(SECOND.getBytes(StandardCharsets.UTF_8)));
        CheckOptions by = SamplePackage.by("everything");
        CheckOptions options = new CheckOptions(
                by.model(),
                by.reading(),
                by.given(),
                by.with(),
                Settings.of(1, 3),
                false,
                Optional.of(SampleResult::sha256));
        return new Check(SamplePackage.DICTIONARY, SamplePackage.DAY)
                .run(List.of(new Source.File(file), second), options, listener);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
