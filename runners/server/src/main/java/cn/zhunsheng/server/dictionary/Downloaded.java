package cn.zhunsheng.server.dictionary;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A file that is handed out under a name.
public final class Downloaded {
    private Downloaded() {}

    /// A table as a file of that name.
    public static ResponseEntity<byte[]> csv(String name, CsvText table) {
        return file(name, "text/csv;charset=UTF-8", table.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// Bytes as a file of that name and media type.
    public static ResponseEntity<byte[]> file(String name, String type, byte[] bytes) {
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(bytes);
    }
}
