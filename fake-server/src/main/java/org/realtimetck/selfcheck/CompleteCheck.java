package org.realtimetck.selfcheck;

import java.util.List;
import java.util.Optional;
import org.realtimetck.wire.Dialect;
import org.realtimetck.wire.WireCodec;

/** Strict reading, the official models, and the books of each connection. */
final class CompleteCheck implements SelfCheck {

    private static final String MODELS = "the official models";

    private final Optional<OfficialModels> models;

    // server events are read alike for both services
    private final WireCodec codec = new WireCodec(Dialect.OPENAI);

    CompleteCheck(Optional<OfficialModels> models) {
        this.models = models;
    }

    @Override
    public String covers() {
        return "every event against its own shape and the accounts of its session, "
                + models.map(found -> "with the official Java SDK's models " + found.version())
                        .orElse("without the official Java SDK's models, which are not on the class path");
    }

    @Override
    public ConnectionCheck connection() {
        List<Account> accounts = Account.all();
        return text -> event(text, accounts);
    }

    private void event(String text, List<Account> accounts) {
        judge("the event's shape", text, () -> {
            try {
                codec.readServerEvent(text);
            } catch (IllegalArgumentException unlike) {
                throw new Objection("exactly the fields of its record", String.valueOf(unlike.getMessage()));
            }
        });
        WireEvent event = WireEvent.of(text);
        models.ifPresent(found -> judge(MODELS, text, () -> found.event(event.type(), text)));
        for (Account account : accounts) {
            judge(account.subject(), text, () -> account.on(event));
        }
    }

    @Override
    public void clientSecret(String body) {
        models.ifPresent(found -> judge(MODELS, body, () -> found.clientSecret(body)));
    }

    private static void judge(String check, String text, Runnable look) {
        try {
            look.run();
        } catch (Objection objection) {
            throw objection.breach(check, text);
        }
    }
}
