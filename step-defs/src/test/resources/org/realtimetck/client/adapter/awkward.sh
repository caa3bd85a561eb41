# An adapter without a client: every turn completes. In sessions of the scenario BAD, and in those without a session, it
# does at the verb $1 what $2 says.
at=$1
how=$2
bad=none
tools=no
misbehave() {
    case $how in
        kill) kill -9 $$ ;;
        fail) echo "no such library" >&2; exit 7 ;;
        leave) exit 0 ;;
        freeze) kill -STOP $$ ;;
        silent) return ;;
        long-line) head -c 2000000 /dev/zero | tr '\0' x; echo ;;
        flood) yes "{\"obs\":\"text\",\"session\":\"$session\",\"delta\":\"x\"}" ;;
        garbage) echo "Hello sk-tck-0123456789abcdef0123456789" ;;
        no-message) echo "{\"id\":\"$id\"}" ;;
        no-utf8) printf '\377\376\n' ;;
        unknown-id) echo '{"id":"999","ok":true}' ;;
        twice) answer '"ok":true'; answer '"ok":true' ;;
        no-session) echo '{"obs":"text","session":"nobody","delta":"x"}' ;;
        unsupported) answer '"unsupported":true,"reason":"no such thing","issue":"https://example.org/7"' ;;
        broke) answer '"error":{"by":"adapter","message":"my own bug"}' ;;
    esac
}
answer() { echo "{\"id\":\"$id\",$1}"; }
tell() { echo "{\"obs\":\"$1\",\"session\":\"$session\",$2}"; }
hello='"ok":true,"protocol":1,"client":{"name":"awkward","version":"1"},"capabilities":["text","tools","audio.in"]'
while IFS= read -r line; do
    op=${line#*\"op\":\"} op=${op%%\"*}
    id=${line#*\"id\":\"} id=${id%%\"*}
    session=${line#*\"session\":\"} session=${session%%\"*}
    case $op in
        open) case $line in *'"scenario":"BAD"'*) bad=$session ;; esac ;;
        hello | stop) session=$bad ;;
    esac
    if [ "$op" = "$at" ] && { [ "$op" = hello ] || [ "$session" = "$bad" ]; }; then
        misbehave
        continue
    fi
    case $op in
        hello) answer "$hello,\"profiles\":[\"openai\"],\"parallel\":2" ;;
        ask) answer '"ok":true'; tell toolCall '"callId":"c","name":"f","arguments":"{}"' ;;
        toolResult) answer '"ok":true'; tell text '"delta":"Hi"'; tell turnEnd '"status":"completed"' ;;
        stop) answer '"ok":true'; exit 0 ;;
        *) answer '"ok":true' ;;
    esac
done
