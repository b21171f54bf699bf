package cn.zhunsheng.server.check;

import cn.zhunsheng.dictionary.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Where files are chosen. `organisations` are those whose data the reader may check.
record UploadPage(
        List<Place> organisations, UUID own, long fileBytes, int files, int keepDays, Optional<Refusal> refusal) {
    UploadPage {
        organisations = List.copyOf(organisations);
    }

    record Place(UUID id, String name) {}
}
