package cn.zhunsheng.dictionary.generate;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// XML as it is written, two blanks to the level. Characters that XML does not know are left out.
final class XmlText {
    private static final String NOT_XML = "[^\\t\\n\\r\\x{20}-\\x{d7ff}\\x{e000}-\\x{fffd}\\x{10000}-\\x{10ffff}]";

    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter xml;
    private int depth;

    XmlText() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
    }

    /// Attributes are names and values in turn.
    XmlText open(String element, String... attributes) {
        try {
            line();
            xml.writeStartElement(element);
            depth++;
            attributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
    }

    XmlText empty(String element, String... attributes) {
        try {
            line();
            xml.writeEmptyElement(element);
            attributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
    }

    XmlText text(String element, String text, String... attributes) {
        try {
            line();
            xml.writeStartElement(element);
            attributes(attributes);
            xml.writeCharacters(text.replaceAll(NOT_XML, ""));
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
    }

    XmlText close() {
        try {
            depth--;
            line();
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
    }

    String whole() {
        try {
            xml.writeEndDocument();
            xml.close();
            return out.append('\n').toString();
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(Math.max(0, depth)));
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1].replaceAll(NOT_XML, ""));
        }
    }

    private static IllegalStateException unwritten(XMLStreamException e) {
        return new IllegalStateException("XML could not be written into memory", e);
    }
}
