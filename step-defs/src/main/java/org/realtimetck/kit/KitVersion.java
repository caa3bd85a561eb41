package org.realtimetck.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the kit, as built. */
public final class KitVersion {

    private KitVersion() {}

    public static String get() {
        try (InputStream file = KitVersion.class.getResourceAsStream("/org/realtimetck/kit.properties")) {
            if (file == null) {
                throw new IllegalStateException("kit.properties is missing from the jar; build with Maven");
            }
            Properties properties = new Properties();
            properties.load(file);
            return properties.getProperty("version");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("kit.properties cannot be read", unreadable);
        }
    }
}
