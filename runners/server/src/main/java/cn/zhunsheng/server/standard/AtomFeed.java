package cn.zhunsheng.server.standard;

import cn.zhunsheng.server.console.Speech;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// News as an Atom document (RFC 4287). Links are relative to where it was fetched.
final class AtomFeed {
    private static final String ATOM = "http" + "://www.w3.org/2005/Atom";

    private AtomFeed() {}

    /// What an item says in the reader's language.
    static String said(News.Item item, Speech speech) {
        String what = item.event().kind().equals("moved")
                ? speech.say("standard.move." + item.event().detail())
                : speech.say("standard.news." + item.event().kind());
        String number = item.event().number();
        return what + " " + (number.isEmpty() ? "" : number + " ")
                + item.event().title();
    }

    static String of(List<News.Item> items, Speech speech) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", speech.tag());
            element(xml, "id", "urn:zhunsheng:standards");
            element(xml, "title", speech.say("standard.news"));
            Instant latest =
                    items.isEmpty() ? Instant.EPOCH : items.getFirst().event().at();
            element(xml, "updated", latest.toString());
            for (News.Item item : items) {
                entry(xml, item, speech);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A feed is written into memory", e);
        }
        return text.toString();
    }

    private static void entry(XMLStreamWriter xml, News.Item item, Speech speech) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", "urn:zhunsheng:standards:" + item.event().id());
        element(xml, "title", printable(said(item, speech)));
        element(xml, "updated", item.event().at().toString());
        xml.writeStartElement("author");
        element(xml, "name", speech.say("console.name"));
        xml.writeEndElement();
        if (!item.path().isEmpty()) {
            xml.writeEmptyElement("link");
            xml.writeAttribute("href", item.path());
        }
        element(xml, "summary", printable(said(item, speech)));
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /// XML has no place for control characters, however they are written.
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
