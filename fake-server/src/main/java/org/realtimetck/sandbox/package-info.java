/** Sandboxes as people write them: the document, what it may say, its JSON Schema, and those that come with the kit. */
@NullMarked
package org.realtimetck.sandbox;

import org.jspecify.annotations.NullMarked;
