package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Field;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.access.Visitor;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// The fields of models that an element is.
@Component
final class ModelLinks implements ElementLinks {
    private static final Words KIND = new Words("模型的字段", "field of a model");

    @Override
    public List<Place> of(Edition edition, Held<Element> element, Visitor visitor) {
        List<Place> places = new ArrayList<>();
        for (Held<Model> model : edition.dictionary().models()) {
            for (Field field : model.value().fields()) {
                if (field.element().equals(element.value().id())) {
                    places.add(new Place(
                            KIND,
                            model.value().title(),
                            field.name(),
                            Links.model(edition, model) + "#" + field.name()));
                }
            }
        }
        return places;
    }
}
