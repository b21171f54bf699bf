package cn.zhunsheng.bench;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// `COPY residents TO STDOUT`, to be piped into a check.
final class CopyOut {
    private CopyOut() {}

    /// Address and header.
    static void main(String[] arguments) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(arguments[0]);
                OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
            new LiveTable(connection).copy(arguments[1], out);
        }
    }
}
