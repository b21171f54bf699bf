package cn.zhunsheng.server;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/// The platform as a Spring Boot application; its rooms are the packages below.
@SpringBootApplication(
        exclude = UserDetailsServiceAutoConfiguration.class,
        proxyBeanMethods = false,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "Zhunsheng")
class Platform {}
