package org.realtimetck.sandbox;

import java.util.List;
import java.util.Map;
import org.realtimetck.script.McpListing;
import org.realtimetck.script.McpResult;

/**
 * @param listings by the server's label
 * @param results call by call
 */
public record McpDocument(Map<String, McpListing> listings, List<McpResult> results) {

    /** Servers nobody scripted. */
    public static final McpDocument NONE = new McpDocument(Map.of(), List.of());

    public McpDocument {
        listings = Map.copyOf(listings);
        results = List.copyOf(results);
    }
}
