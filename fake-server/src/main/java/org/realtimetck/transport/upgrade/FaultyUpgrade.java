package org.realtimetck.transport.upgrade;

/**
 * An upgrade fault and how often it strikes.
 *
 * @param attempts handshakes it strikes, from the first on; {@link #ALWAYS} for all
 */
public record FaultyUpgrade(UpgradeFault fault, int attempts) {

    public static final int ALWAYS = Integer.MAX_VALUE;

    public FaultyUpgrade {
        if (attempts < 1) {
            throw new IllegalArgumentException("expected at least 1 attempt to go wrong, got " + attempts);
        }
    }

    /**
     * @param attempt which handshake of the sandbox, from 1
     */
    public boolean strikes(int attempt) {
        return attempt <= attempts;
    }
}
