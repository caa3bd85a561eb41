/**
 * Documents people write, as forms: each form reads what stands at its place, and says the same as a JSON Schema. Every
 * mistake is told with its line and column, and nothing is made of a document that has one.
 */
@NullMarked
package org.realtimetck.document;

import org.jspecify.annotations.NullMarked;
