package cn.zhunsheng.server.console;

import cn.zhunsheng.server.access.Matrix;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Where style sheets and scripts are served from: our own, and those of libraries, under names that change with them.
@Configuration(proxyBeanMethods = false)
class ConsoleConfiguration implements WebMvcConfigurer {
    private static final CacheControl LONG =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl SHORT =
            CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/lib/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(LONG);
        registry.addResourceHandler("/assets/own/**")
                .addResourceLocations("classpath:/cn/zhunsheng/server/console/assets/")
                .setCacheControl(SHORT);
    }

    @Bean
    Matrix matrix() {
        return Matrix.shipped();
    }
}
