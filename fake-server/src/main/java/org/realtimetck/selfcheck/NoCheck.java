package org.realtimetck.selfcheck;

/** For servers that are not to doubt themselves. */
final class NoCheck implements SelfCheck {

    static final NoCheck INSTANCE = new NoCheck();

    private NoCheck() {}

    @Override
    public String covers() {
        return "nothing";
    }

    @Override
    public ConnectionCheck connection() {
        return text -> {};
    }

    @Override
    public void clientSecret(String body) {
        // off: everything passes
    }
}
