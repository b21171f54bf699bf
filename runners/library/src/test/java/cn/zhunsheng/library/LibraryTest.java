package cn.zhunsheng.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.StandardPackage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
    @TempDir
    Path folder;

    private Library library(Path... named) {
        return new Library(List.of(named), new PackageCache(folder.resolve("cache")));
    }

    @Test
    void theBundledPackagesAreThereWithoutAFolder() throws Exception {
        Dictionary dictionary = library().dictionary();

        assertThat(dictionary.packages()).extracting(StandardPackage::id).containsExactly("gov-core", "egov-standards");
    }

    @Test
    void aFolderWithoutAPackageIsRefusedByItsName() {
        assertThatThrownBy(() -> library(folder).dictionary())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("package.folder_absent"));
    }
}
