/** Strict reading of the YAML files people write for the kit: every mistake is told, with its place and what to write. */
@NullMarked
package org.realtimetck.yaml;

import org.jspecify.annotations.NullMarked;
