/** Adapters that are programs: lines over their standard streams. */
@NullMarked
package org.realtimetck.client.adapter.stdio;

import org.jspecify.annotations.NullMarked;
