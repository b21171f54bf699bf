package cn.zhunsheng.check.workbook;

/// A sheet of cells as the workbook lists it: its name, the part of the archive that holds it, and whether it is shown.
record Sheet(String name, String part, boolean visible) {}
