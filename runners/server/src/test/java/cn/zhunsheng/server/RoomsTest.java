package cn.zhunsheng.server;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class RoomsTest {
    @Test
    void roomsCallOnlyThoseBeforeThem() {
        ApplicationModules.of(Platform.class).verify();
    }
}
