package cn.zhunsheng.server.check;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;

/// The reasons why files are not taken.
final class UploadRefusals {
    private UploadRefusals() {}

    static Refusal unreadable() {
        return refusal(
                "check.upload_unreadable",
                "请求里没有文件",
                "The request brings no files",
                "用 multipart/form-data 上传，字段名 file",
                "Send them as multipart/form-data, in fields named file");
    }

    static Refusal torn() {
        return refusal(
                "check.upload_torn",
                "上传中断，没有收全",
                "The upload broke off before it was whole",
                "检查网络后重新上传",
                "Look at the network and upload again");
    }

    static Refusal none() {
        return refusal("check.files_absent", "没有选择文件", "No file was chosen", "选择一个或几个文件", "Choose one file or several");
    }

    static Refusal tooMany(int most) {
        return refusal(
                "check.files_many",
                "一次最多检查 " + most + " 个文件",
                "At most " + most + " files are checked together",
                "分几次检查",
                "Check them in several runs");
    }

    static Refusal tooLarge(String name, long most) {
        String size = (most >> 20) + " MB";
        return new Refusal(
                "check.file_large",
                new Words("文件 '" + name + "' 超过 " + size, "File '" + name + "' has more than " + size),
                name,
                new Words(
                        "分成几个文件，或在装有命令行的机器上用 zs check 检查",
                        "Part it into several files, or check it with zs check on a machine that has the command line"));
    }

    static Refusal diskFull() {
        return refusal(
                "check.disk_full",
                "平台的磁盘空间不够存放这些文件",
                "The platform's disk has no room for these files",
                "请系统管理员清理磁盘，或稍后再试",
                "Ask an administrator to make room, or try later");
    }

    private static Refusal refusal(String code, String zh, String en, String fixZh, String fixEn) {
        return new Refusal(code, new Words(zh, en), "", new Words(fixZh, fixEn));
    }
}
