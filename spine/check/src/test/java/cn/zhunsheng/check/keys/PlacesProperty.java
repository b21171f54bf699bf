package cn.zhunsheng.check.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Merging is associative and commutative, and however places are parted, the smallest of all are kept in order.
class PlacesProperty {
    @Provide
    Arbitrary<List<Long>> places() {
        return Arbitraries.longs().between(0, 1L << 50).list().ofMaxSize(200);
    }

    @Provide
    Arbitrary<Integer> most() {
        return Arbitraries.of(0, 1, 2, 10, 64, 65, 150, Places.ALL);
    }

    @Property
    void keepsTheSmallestInOrder(@ForAll("places") List<Long> all, @ForAll("most") int most) {
        Places places = of(all, most);

        assertThat(places.count()).isEqualTo(all.size());
        assertThat(places.smallest())
                .containsExactly(all.stream()
                        .sorted()
                        .limit(most)
                        .mapToLong(Long::longValue)
                        .toArray());
    }

    @Property
    void mergesInAnyOrder(
            @ForAll("places") List<Long> a,
            @ForAll("places") List<Long> b,
            @ForAll("places") List<Long> c,
            @ForAll("most") int most) {
        Places leftFirst = merged(merged(of(a, most), of(b, most)), of(c, most));
        Places rightFirst = merged(of(a, most), merged(of(b, most), of(c, most)));
        Places turned = merged(of(c, most), merged(of(b, most), of(a, most)));

        assertThat(rightFirst.smallest()).isEqualTo(leftFirst.smallest());
        assertThat(turned.smallest()).isEqualTo(leftFirst.smallest());
        assertThat(List.of(leftFirst.count(), rightFirst.count(), turned.count()))
                .containsOnly((long) a.size() + b.size() + c.size());
    }

    private static Places of(List<Long> all, int most) {
        Places places = new Places(most);
        all.forEach(places::add);
        return places;
    }

    private static Places merged(Places into, Places other) {
        into.merge(other);
        return into;
    }
}
