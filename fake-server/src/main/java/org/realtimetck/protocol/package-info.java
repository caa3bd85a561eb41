/**
 * The words on the wire of the Realtime GA API, as records. A record is named after the event's {@code type}; a
 * component after the field, in camel case. A component that is not {@code @Nullable} is always present. Confidence
 * letters in the comments: C captured, M measured, T typed in an official SDK, D documented, I inferred.
 */
@NullMarked
package org.realtimetck.protocol;

import org.jspecify.annotations.NullMarked;
