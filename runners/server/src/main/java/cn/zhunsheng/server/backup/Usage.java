package cn.zhunsheng.server.backup;

import cn.zhunsheng.dictionary.Words;

/// What `--help` says.
final class Usage {
    static final Words BACKUP = new Words("""
            zs backup --data DIR --to FILE --key-file KEY   把平台的数据备份成一个加密文件；平台运行中也可以
            zs backup --new-key KEY                         生成密钥文件，只有本人可读

              --data DIR       zs serve 的数据目录
              --to FILE        备份文件，不会覆盖已有的
              --key-file KEY   密钥：32 字节，写作 base64 或十六进制
              --lang zh|en     语言""", """
            zs backup --data DIR --to FILE --key-file KEY   the platform's data as one sealed file, also while it runs
            zs backup --new-key KEY                         makes a key file that only you may read

              --data DIR       the folder of data of zs serve
              --to FILE        the backup; a file that is there is not overwritten
              --key-file KEY   the key: 32 bytes in base64 or hexadecimal
              --lang zh|en     language""");

    static final Words RESTORE = new Words("""
            zs restore --from FILE --data DIR --key-file KEY      恢复到空的或还没有的文件夹
            zs restore --from FILE --key-file KEY --verify-only   只通读一遍，说出里面有什么

              --from FILE      zs backup 写的文件
              --data DIR       恢复到哪里，之后交给 zs serve --data
              --key-file KEY   做备份时用的密钥
              --lang zh|en     语言""", """
            zs restore --from FILE --data DIR --key-file KEY      into an empty or a new folder
            zs restore --from FILE --key-file KEY --verify-only   only reads it all and says what is in it

              --from FILE      what zs backup wrote
              --data DIR       where to; then zs serve --data takes it
              --key-file KEY   the key that it was sealed with
              --lang zh|en     language""");

    private Usage() {}
}
