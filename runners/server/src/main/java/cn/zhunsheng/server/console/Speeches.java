package cn.zhunsheng.server.console;

import cn.zhunsheng.dictionary.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The messages of all rooms, read once: `messages_zh.properties` and `messages_en.properties` beside each room.
@Component
public final class Speeches {
    private final Speech chinese;
    private final Speech english;

    Speeches() throws IOException {
        chinese = new Speech(Language.ZH, messages("zh"));
        english = new Speech(Language.EN, messages("en"));
    }

    public Speech in(Language language) {
        return language == Language.EN ? english : chinese;
    }

    private static Map<String, String> messages(String language) throws IOException {
        Map<String, String> all = new HashMap<>();
        Resource[] files = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:cn/zhunsheng/server/*/messages_" + language + ".properties");
        for (Resource file : files) {
            Properties room = new Properties();
            try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                room.load(in);
            }
            room.stringPropertyNames().forEach(key -> all.put(key, room.getProperty(key)));
        }
        return all;
    }
}
