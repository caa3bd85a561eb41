package org.realtimetck.report;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * A written page, parsed. The page is XML but for its doctype, its elements without end tags, its style and its script,
 * so an XML parser refuses whatever is not closed or not escaped.
 */
final class HtmlPage {
    private final String source;
    private final Document document;

    private HtmlPage(String source, Document document) {
        this.source = source;
        this.document = document;
    }

    static HtmlPage read(Path file) throws Exception {
        String source = Files.readString(file);
        String xml = source.replace("<!doctype html>", "")
                .replaceAll("<(meta|input)([^>]*)>", "<$1$2/>")
                .replaceFirst("(?s)<style>.*?</style>", "<style/>");
        int script = xml.lastIndexOf("<script>");
        xml = xml.substring(0, script) + "<script/>"
                + xml.substring(xml.lastIndexOf("</script>") + "</script>".length());
        return new HtmlPage(
                source,
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(xml))));
    }

    String source() {
        return source;
    }

    /** What stands between the only start and end tag of this name. */
    String content(String tag) {
        Matcher matcher = Pattern.compile("(?s)<" + tag + ">(.*)</" + tag + ">").matcher(source);
        if (!matcher.find()) {
            throw new AssertionError("expected one <" + tag + ">, got none");
        }
        return matcher.group(1);
    }

    List<Element> elements(String tag) {
        NodeList found = document.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    List<Element> withClass(String name) {
        return elements("*").stream()
                .filter(e -> List.of(e.getAttribute("class").split(" ")).contains(name))
                .toList();
    }

    /** Of all elements that have it. */
    List<String> attribute(String name) {
        return elements("*").stream()
                .filter(e -> e.hasAttribute(name))
                .map(e -> e.getAttribute(name))
                .toList();
    }

    List<String> attributeNames() {
        List<String> names = new ArrayList<>();
        for (Element element : elements("*")) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                names.add(element.getAttributes().item(i).getNodeName());
            }
        }
        return names.stream().distinct().toList();
    }
}
