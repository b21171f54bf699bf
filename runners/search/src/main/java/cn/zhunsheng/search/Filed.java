package cn.zhunsheng.search;

import cn.zhunsheng.dictionary.Hit;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;

/// A thing as the index files it: its terms, and what is shown of it.
final class Filed {
    private static final FieldType TERMS = new FieldType();

    static {
        TERMS.setIndexOptions(IndexOptions.DOCS);
        TERMS.setOmitNorms(true);
        TERMS.freeze();
    }

    private static final String REFERENCE = "reference";
    private static final String ZH = "zh";
    private static final String EN = "en";
    private static final String HANDLE = "handle";

    private Filed() {}

    static Term key(Hit.Kind kind, String reference) {
        return new Term(Names.KEY.name(), kind + " " + reference);
    }

    static Document document(String source, Thing thing, Spelling spelling) {
        Document document = new Document();
        add(document, Names.KEY, List.of(key(thing.kind(), thing.reference()).text()));
        add(document, Names.KIND, List.of(thing.kind().name()));
        document.add(new StoredField(Names.KIND.name(), thing.kind().name()));
        add(document, Names.SOURCE, List.of(source));
        for (Map.Entry<Names, Set<String>> terms : Terms.of(thing, spelling).entrySet()) {
            add(document, terms.getKey(), terms.getValue());
        }
        document.add(new StoredField(REFERENCE, thing.reference()));
        document.add(new StoredField(ZH, thing.title().zh()));
        document.add(new StoredField(EN, thing.title().en()));
        thing.handles().forEach(handle -> document.add(new StoredField(HANDLE, handle)));
        return document;
    }

    private static void add(Document document, Names field, Collection<String> terms) {
        document.add(new Field(field.name(), new Listed(terms), TERMS));
    }

    /// What was filed: the thing's kind, reference, title and handles.
    static Thing read(StoredFields stored, int document) throws IOException {
        Document kept = stored.document(document);
        return new Thing(
                Hit.Kind.valueOf(kept.get(Names.KIND.name())),
                kept.get(REFERENCE),
                new Words(kept.get(ZH), kept.get(EN)),
                List.of(),
                List.of(kept.getValues(HANDLE)));
    }

    /// Terms that are there already, one after the other.
    private static final class Listed extends TokenStream {
        private final Collection<String> terms;
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private Iterator<String> rest;

        Listed(Collection<String> terms) {
            this.terms = terms;
            this.rest = terms.iterator();
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (!rest.hasNext()) {
                return false;
            }
            term.append(rest.next());
            return true;
        }

        @Override
        public void reset() {
            rest = terms.iterator();
        }
    }
}
