package org.realtimetck.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Writes HTTP requests into a sandbox's journal. */
public final class HttpJournal {

    private final Journal journal;
    private final KeyMask keys;

    /**
     * @param keys those the client gave or may know, which are masked wherever they turn up
     */
    public HttpJournal(Journal journal, Collection<String> keys) {
        this.journal = journal;
        this.keys = new KeyMask(keys, journal.cutAt());
    }

    /** @param status what the request was answered with */
    public void answered(
            boolean secure,
            String method,
            String path,
            Map<String, List<String>> query,
            Map<String, List<String>> headers,
            String body,
            int status) {
        String kept = keys.learning(body).keep(body);
        journal.add(
                kept.length(),
                at -> new Entry.Http(
                        at,
                        0,
                        secure,
                        method,
                        keys.mask(path),
                        keys.mask(Secrets.maskQuery(query)),
                        keys.mask(Secrets.maskHeaders(headers)),
                        kept,
                        status));
    }
}
