package org.realtimetck.report;

import java.time.Duration;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.realtimetck.verdict.RunResult;

/** The elements of a JUnit file. */
final class JunitXml {
    private final XMLStreamWriter xml;

    JunitXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    void begin(RunResult run) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuites");
        attribute(
                "name",
                "Realtime TCK " + run.kitVersion() + ": " + run.client().name() + " "
                        + run.client().version());
        attribute("time", Elapsed.seconds(Duration.between(run.started(), run.ended())));
        newLine();
    }

    void beginSuite(String name, long tests, long failures, long errors, long skipped, Duration took)
            throws XMLStreamException {
        xml.writeStartElement("testsuite");
        attribute("name", name);
        attribute("tests", Long.toString(tests));
        attribute("failures", Long.toString(failures));
        attribute("errors", Long.toString(errors));
        attribute("skipped", Long.toString(skipped));
        attribute("time", Elapsed.seconds(took));
        newLine();
    }

    void beginCase(String name, String suite, Duration took) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("name", name);
        attribute("classname", suite);
        attribute("time", Elapsed.seconds(took));
    }

    /** A {@code failure} or an {@code error}. */
    void outcome(String element, String type, String message, String body) throws XMLStreamException {
        xml.writeStartElement(element);
        attribute("type", type);
        attribute("message", message);
        xml.writeCharacters(XmlText.legal(body));
        xml.writeEndElement();
    }

    void skipped(String message) throws XMLStreamException {
        xml.writeEmptyElement("skipped");
        attribute("message", message);
    }

    void output(String text) throws XMLStreamException {
        xml.writeStartElement("system-out");
        xml.writeCharacters(XmlText.legal(text));
        xml.writeEndElement();
    }

    void endElement() throws XMLStreamException {
        xml.writeEndElement();
        newLine();
    }

    void end() throws XMLStreamException {
        endElement();
        xml.writeEndDocument();
        xml.close();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, XmlText.legal(value));
    }

    private void newLine() throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}
