package cn.zhunsheng.server.check;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What one installation takes on: bytes of a file, files of a run, jobs at once and in the queue, bytes that stay free
/// on the disk, days that a kept file stays.
@Component
record CheckLimits(
        @Value("${zhunsheng.check.file-bytes:2147483648}") long fileBytes,
        @Value("${zhunsheng.check.files:20}") int files,
        @Value("${zhunsheng.check.at-once:2}") int atOnce,
        @Value("${zhunsheng.check.waiting:50}") int waiting,

        @Value("${zhunsheng.check.disk-free-bytes:1073741824}")
        long diskFree,

        @Value("${zhunsheng.check.keep-days:30}") int keepDays) {
    /// Threads of one job: pages keep the other processors.
    int threads() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / Math.max(1, atOnce));
    }
}
