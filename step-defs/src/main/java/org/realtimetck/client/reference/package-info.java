/**
 * A small GA client without an SDK: the one the kit's scenarios are proven against, and one to learn from. Every part
 * can be replaced, so that a deliberately broken client differs in one place only.
 */
@NullMarked
package org.realtimetck.client.reference;

import org.jspecify.annotations.NullMarked;
