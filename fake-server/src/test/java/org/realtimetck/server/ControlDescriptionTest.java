package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** The description of the control API and the API are the same thing. */
class ControlDescriptionTest {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");

    @RegisterExtension
    final RunningFake fake = RunningFake.strict();

    @Test
    void everyEndpointThereIsIsDescribed() throws Exception {
        Controller controller = Controller.of(fake);
        String listed = controller.get("/nothing").message();

        Set<String> endpoints = new TreeSet<>(listed.lines().skip(1).toList());

        assertThat(endpoints).hasSize(15).isEqualTo(described(controller));
    }

    @Test
    void everyMethodThatIsNotDescribedIsNotThere() throws Exception {
        Controller controller = Controller.of(fake);
        Set<String> described = described(controller);
        for (String path :
                described.stream().map(one -> one.split(" ")[1]).distinct().toList()) {
            String real =
                    path.substring("/_tck".length()).replace("{name}", "nobody").replace("{connection}", "1");
            for (String method : METHODS) {
                int status = controller.call(method, real, "{}").status();
                assertThat(status == 405)
                        .as("%s %s: %s", method, path, status)
                        .isEqualTo(!described.contains(method + " " + path));
            }
        }
    }

    private static Set<String> described(Controller controller) throws Exception {
        JsonNode document = controller.get("/openapi.json").json();
        assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
        Set<String> described = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return described;
    }

    @Test
    void operationsHaveNamesOfTheirOwnAndTellTheirVariableParts() throws Exception {
        JsonNode paths = Controller.of(fake).get("/openapi.json").json().path("paths");
        List<String> ids = paths.valueStream()
                .flatMap(path -> path.valueStream())
                .map(operation -> operation.path("operationId").asString())
                .toList();
        assertThat(ids).doesNotHaveDuplicates().hasSize(15);
        Stream<String> parts = paths.path("/_tck/sandboxes/{name}/connections/{connection}/send")
                .path("post")
                .path("parameters")
                .valueStream()
                .map(parameter -> parameter.path("name").asString());
        assertThat(parts).containsExactly("name", "connection");
    }
}
