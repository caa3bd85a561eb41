/** What was observed: handshakes and frames both ways, as wire text, in order. Judgements are derived from it. */
@NullMarked
package org.realtimetck.journal;

import org.jspecify.annotations.NullMarked;
