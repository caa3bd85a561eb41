/**
 * What JSON may look like, as values that can be put together: a {@link org.realtimetck.wire.shape.Shape} checks a value
 * and gives back the first thing wrong with it, in the service's words. A JSON value is a {@code Map}, {@code List},
 * {@code String}, {@code Integer}, {@code Long}, {@code BigInteger}, {@code Double}, {@code Boolean} or null.
 */
@NullMarked
package org.realtimetck.wire.shape;

import org.jspecify.annotations.NullMarked;
