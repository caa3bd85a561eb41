@NullMarked
package org.realtimetck.transport.http;

import org.jspecify.annotations.NullMarked;
