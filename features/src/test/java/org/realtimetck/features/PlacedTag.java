package org.realtimetck.features;

/**
 * A tag and where it stands.
 *
 * @param name with its {@code @}
 * @param line from 1
 */
record PlacedTag(String name, int line) {}
