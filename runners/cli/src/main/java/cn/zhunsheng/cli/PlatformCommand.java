package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.library.Library;

/// A command of the platform, listed here so that help is whole. The launcher gives it to the platform's own program,
/// which a check of a file need not load.
final class PlatformCommand implements Command {
    private final String about;

    PlatformCommand(String about) {
        this.about = about;
    }

    @Override
    public Shape shape() {
        return Shape.of(about).taking("...", 0, Integer.MAX_VALUE, about);
    }

    @Override
    public int run(Arguments arguments, Library library, Streams streams) throws Refusal {
        throw new Refusal(
                "cli.platform_elsewhere",
                new Words("平台的命令由启动脚本转给平台程序", "The launcher gives the platform's commands to another program"),
                "",
                new Words("用仓库根目录下的 ./zs 运行", "Run it by ./zs"));
    }
}
