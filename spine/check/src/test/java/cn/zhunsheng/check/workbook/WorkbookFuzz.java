package cn.zhunsheng.check.workbook;

import cn.zhunsheng.check.FuzzedCheck;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.Arrays;

/// Whatever the bytes of an archive: a result or a refusal, the same one for any number of threads.
class WorkbookFuzz {
    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};

    @FuzzTest(maxDuration = "10m")
    void answersAlikeForEveryArchive(byte[] rest) throws IOException, InterruptedException {
        byte[] file = Arrays.copyOf(ARCHIVE, ARCHIVE.length + rest.length);
        System.arraycopy(rest, 0, file, ARCHIVE.length, rest.length);
        FuzzedCheck.ofOneAnswer("fuzz.xlsx", file);
    }
}
