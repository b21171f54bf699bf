package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.StandardPackage.Heading;
import cn.zhunsheng.dictionary.compiled.CompiledPackage;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The packages that the platform runs with, for programs that judge for themselves.
@RestController
final class PackageApi {
    private final CurrentDictionary current;

    PackageApi(CurrentDictionary current) {
        this.current = current;
    }

    /// `digest` is the SHA-256 of what the package was compiled from.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record PackageBody(
            String id,
            String version,
            String title,
            String titleEn,
            String publisher,
            String status,
            String origin,
            String digest,
            int elements,
            int codeSets,
            int schemes,
            int models,
            int standards) {
        static PackageBody of(Edition edition, CompiledPackage compiled) {
            Heading heading = compiled.standardPackage().heading();
            return new PackageBody(
                    heading.id(),
                    heading.version().toString(),
                    heading.title().zh(),
                    heading.title().en(),
                    heading.publisher().zh(),
                    heading.status(),
                    edition.origin(heading.id()).id(),
                    compiled.digest().hex(),
                    compiled.standardPackage().elements().size(),
                    compiled.standardPackage().codeSets().size(),
                    compiled.standardPackage().schemes().size(),
                    compiled.standardPackage().models().size(),
                    compiled.standardPackage().standards().size());
        }
    }

    @GetMapping("/api/v1/packages")
    ResponseEntity<List<PackageBody>> packages() throws Refusal, IOException {
        Edition edition = current.edition();
        return Tagged.of(
                edition,
                edition.compiled().stream()
                        .map(each -> PackageBody.of(edition, each))
                        .toList());
    }

    /// The package in its compiled form.
    @GetMapping("/api/v1/packages/{id}")
    ResponseEntity<byte[]> compiled(@PathVariable String id) throws Refusal, IOException {
        Edition edition = current.edition();
        CompiledPackage wanted = edition.compiled().stream()
                .filter(each -> each.standardPackage().id().equals(id))
                .findFirst()
                .orElseThrow(() -> PackageRefusals.unknown(id));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CompiledPackage.write(wanted.standardPackage(), wanted.digest(), bytes);
        ResponseEntity<byte[]> tagged = Tagged.of(edition, bytes.toByteArray());
        ContentDisposition name =
                ContentDisposition.attachment().filename(id + ".zsp").build();
        return ResponseEntity.status(tagged.getStatusCode())
                .headers(tagged.getHeaders())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(bytes.toByteArray());
    }
}
