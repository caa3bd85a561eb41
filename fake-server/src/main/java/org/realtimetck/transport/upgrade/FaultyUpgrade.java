package org.realtimetck.transport.upgrade;

/**
 * An upgrade fault and how often it strikes.
 *
 * @param attempts handshakes it strikes, from the first on; {@link #ALWAYS} for all
 * @param outOf after how many handshakes it begins to strike again; {@link #ALWAYS} for never
 */
public record FaultyUpgrade(UpgradeFault fault, int attempts, int outOf) {

    public static final int ALWAYS = Integer.MAX_VALUE;

    public FaultyUpgrade {
        if (attempts < 1) {
            throw new IllegalArgumentException("expected at least 1 attempt to go wrong, got " + attempts);
        }
        if (outOf < attempts) {
            throw new IllegalArgumentException("expected the " + attempts
                    + " attempts that go wrong to be out of as many" + " or more, got " + outOf);
        }
    }

    /** Never begins again. */
    public FaultyUpgrade(UpgradeFault fault, int attempts) {
        this(fault, attempts, ALWAYS);
    }

    /**
     * @param attempt which handshake of the sandbox, from 1
     */
    public boolean strikes(int attempt) {
        return (attempt - 1) % outOf < attempts;
    }
}
