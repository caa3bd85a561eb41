package org.realtimetck.wire;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.realtimetck.protocol.ServerEvent;

/** Names of server events, looked up once per class: an event's type is asked for with every frame. */
final class EventNames {

    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> event) {
            JsonTypeName name = event.getAnnotation(JsonTypeName.class);
            if (name == null) {
                throw new IllegalArgumentException("expected a record with @JsonTypeName, got " + event);
            }
            return name.value();
        }
    };

    private EventNames() {}

    static String of(ServerEvent event) {
        return NAMES.get(event.getClass());
    }
}
