package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Words;
import java.util.List;

/// What a proposal touches: places where elements live that it changes, and models; some of them when there are very
/// many. `runs` counts the kept checks by these models that the reader may see.
record Impact(List<Place> places, List<String> models, int runs, boolean migrates) {
    Impact {
        places = List.copyOf(places);
        models = List.copyOf(models);
    }

    record Place(String element, Words kind, Words title, String detail, String path) {}
}
