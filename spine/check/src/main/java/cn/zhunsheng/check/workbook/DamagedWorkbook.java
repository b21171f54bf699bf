package cn.zhunsheng.check.workbook;

import java.io.IOException;

/// A workbook is not written as workbooks are. Users hear that it is damaged; the message is for us.
final class DamagedWorkbook extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedWorkbook(String what) {
        super(what);
    }
}
