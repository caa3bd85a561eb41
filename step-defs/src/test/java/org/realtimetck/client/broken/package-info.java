/**
 * Clients that are wrong in one way each. They prove that the scenarios can fail: every scenario has one here that
 * fails it.
 */
@NullMarked
package org.realtimetck.client.broken;

import org.jspecify.annotations.NullMarked;
