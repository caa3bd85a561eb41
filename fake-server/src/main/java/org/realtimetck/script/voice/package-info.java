/** A small voice: text to speech-like sound by formants, the same on every machine. */
@NullMarked
package org.realtimetck.script.voice;

import org.jspecify.annotations.NullMarked;
