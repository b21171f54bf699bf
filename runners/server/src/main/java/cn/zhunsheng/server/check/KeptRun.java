package cn.zhunsheng.server.check;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A run that is done, as other rooms know it. `model` is `package/id`; `whole` says that its files are still kept, so
/// that it can be judged again.
public record KeptRun(
        UUID id,
        UUID organisation,
        String name,
        String model,
        LocalDate day,
        Instant at,
        Optional<BigDecimal> score,
        boolean whole) {}
