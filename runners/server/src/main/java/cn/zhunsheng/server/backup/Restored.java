package cn.zhunsheng.server.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Content of a backup written below a folder.
record Restored(Path folder) implements ArchiveReader.Sink {
    @Override
    public void folder(String name, int mode) throws IOException {
        Path made = Files.createDirectories(folder.resolve(name));
        Rights.set(made, mode | Rights.OWN_FOLDER);
    }

    @Override
    public OutputStream file(String name, int mode) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Rights.set(file, mode | Rights.OWN_FILE);
        return out;
    }
}
