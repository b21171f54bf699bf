package cn.zhunsheng.check.workbook;

import java.io.IOException;

/// An archive unpacks to more than anyone keeps in a workbook.
final class ArchiveBomb extends IOException {
    private static final long serialVersionUID = 1L;

    ArchiveBomb() {
        super("the archive unpacks to too much");
    }
}
