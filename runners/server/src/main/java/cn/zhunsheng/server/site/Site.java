package cn.zhunsheng.server.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// This installation: the folder of its data and whether it is a demonstration.
///
/// `data` is absolute and there. Below it each room has a folder of its own, named like the room.
public record Site(Path data, boolean demo) {
    /// The folder of a room, made when it is not there, readable by its owner alone.
    public Path folder(String room) throws IOException {
        Path folder = data.resolve(room);
        return Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
