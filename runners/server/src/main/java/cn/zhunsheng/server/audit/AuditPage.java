package cn.zhunsheng.server.audit;

import java.util.List;

/// What the page of the trail shows. `earlier` is the id to go on from, 0 when there is no more.
record AuditPage(
        List<TrailLine> lines,
        String account,
        String deed,
        String subject,
        String from,
        String to,
        long earlier,
        String checkpoint,
        String folder) {
    /// Where the next page is, with the same filters.
    String query() {
        return org.springframework.web.util.UriComponentsBuilder.newInstance()
                .queryParam("account", account)
                .queryParam("deed", deed)
                .queryParam("subject", subject)
                .queryParam("from", from)
                .queryParam("to", to)
                .encode()
                .build()
                .toUriString();
    }
}
