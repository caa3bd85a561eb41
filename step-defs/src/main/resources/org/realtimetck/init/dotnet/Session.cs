using System.Net.Security;
using System.Net.WebSockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Client;

/// <summary>Where to connect.</summary>
public sealed record Target(string Profile, string HttpUrl, string Key, string Model, string CaFile);

/// <summary>
/// YOUR CLIENT GOES HERE. This one is small and has no SDK, so that there is something to judge from the first minute.
/// Put yours in its place: keep OpenAsync, SayAsync, AskAsync, CancelAsync and CloseAsync, and tell what your
/// application gets to know.
/// </summary>
/// <param name="tell">Takes observations: text, turnEnd, error, connection.</param>
public sealed class Session(Action<JsonObject> tell)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan CloseLimit = TimeSpan.FromSeconds(3);

    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1);
    private readonly TaskCompletionSource<JsonObject?> opened = NewSource<JsonObject?>();
    private Task listening = Task.CompletedTask;
    private TaskCompletionSource<string>? turnOver;
    private bool ready;
    private int turn;
    private int lastId;
    private string? createId;

    public bool IsOpen => socket.State == WebSocketState.Open;

    /// <summary>Connects and configures. Gives null if that went well, else the error.</summary>
    public async Task<JsonObject?> OpenAsync(Target target, JsonObject config)
    {
        var address = "ws" + target.HttpUrl["http".Length..] + "/realtime?model=" + Uri.EscapeDataString(target.Model);
        if (target.Profile == "azure")
        {
            socket.Options.SetRequestHeader("api-key", target.Key);
        }
        else
        {
            socket.Options.SetRequestHeader("Authorization", "Bearer " + target.Key);
        }
        TrustOnly(target.CaFile);
        try
        {
            using var limit = new CancellationTokenSource(Limit);
            await socket.ConnectAsync(new Uri(address), limit.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            var error = Error("connection_failed", e.InnerException?.Message ?? e.Message);
            TellError(error, null, fatal: true);
            tell(new JsonObject { ["obs"] = "connection", ["state"] = "closed" });
            return error;
        }
        listening = ListenAsync();
        await SendAsync(new JsonObject { ["type"] = "session.update", ["session"] = Shape(config) });
        if (await Task.WhenAny(opened.Task, Task.Delay(Limit)) != opened.Task)
        {
            var late = Error("timeout", $"no session within {Limit}");
            TellError(late, null, fatal: true);
            return late;
        }
        return await opened.Task;
    }

    public Task SayAsync(string text) =>
        SendAsync(new JsonObject
        {
            ["type"] = "conversation.item.create",
            ["item"] = new JsonObject
            {
                ["type"] = "message",
                ["role"] = "user",
                ["content"] = new JsonArray(new JsonObject { ["type"] = "input_text", ["text"] = text }),
            },
        });

    /// <summary>Asks for an answer; the task within gives its status when the turn is over.</summary>
    public async Task<Task<string>> AskAsync()
    {
        turn++;
        var over = NewSource<string>();
        turnOver = over;
        createId = $"event_{lastId + 1}";
        await SendAsync(new JsonObject { ["type"] = "response.create" });
        if (!IsOpen)
        {
            EndTurn("failed", "connection_lost");
        }
        return over.Task;
    }

    public Task CancelAsync() =>
        turnOver is null ? Task.CompletedTask : SendAsync(new JsonObject { ["type"] = "response.cancel" });

    public async Task CloseAsync()
    {
        try
        {
            if (IsOpen)
            {
                using var limit = new CancellationTokenSource(CloseLimit);
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", limit.Token);
                await listening.WaitAsync(CloseLimit);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or TimeoutException)
        {
            socket.Abort();
        }
        await listening;
        socket.Dispose();
    }

    /// <summary>The kit's own authority, and no other.</summary>
    private void TrustOnly(string caFile)
    {
        var authority = X509Certificate2.CreateFromPem(File.ReadAllText(caFile));
        socket.Options.RemoteCertificateValidationCallback = (_, certificate, _, errors) =>
        {
            using var chain = new X509Chain();
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.CustomTrustStore.Add(authority);
            chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
            var isTheHost = !errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch);
            return isTheHost && certificate is X509Certificate2 server && chain.Build(server);
        };
    }

    private static JsonObject Shape(JsonObject config)
    {
        // no turn detection: this application says itself when a turn is over
        var audio = new JsonObject { ["input"] = new JsonObject { ["turn_detection"] = null } };
        if (Text(config, "voice") is { } voice)
        {
            audio["output"] = new JsonObject { ["voice"] = voice };
        }
        var shape = new JsonObject
        {
            ["type"] = "realtime",
            ["output_modalities"] = new JsonArray(Text(config, "output") ?? "text"),
            ["audio"] = audio,
        };
        if (Text(config, "instructions") is { } instructions)
        {
            shape["instructions"] = instructions;
        }
        return shape;
    }

    /// <summary>A ClientWebSocket takes one message at a time. A lost connection is heard of by ListenAsync.</summary>
    private async Task SendAsync(JsonObject message)
    {
        await sending.WaitAsync();
        try
        {
            message["event_id"] = $"event_{++lastId}";
            if (IsOpen)
            {
                var bytes = Encoding.UTF8.GetBytes(message.ToJsonString());
                await socket.SendAsync(bytes, WebSocketMessageType.Text, true, CancellationToken.None);
            }
        }
        catch (WebSocketException e)
        {
            TellError(Error("send_failed", e.Message), null, fatal: false);
        }
        finally
        {
            sending.Release();
        }
    }

    /// <summary>Hears the service until the connection is over, and then tells with which code it ended.</summary>
    private async Task ListenAsync()
    {
        var code = 1006;
        var reason = "";
        try
        {
            while (await ReceiveAsync() is { } message)
            {
                OnMessage(message.Text, message.IsText);
            }
            code = (int?)socket.CloseStatus ?? 1005;
            reason = socket.CloseStatusDescription ?? "";
            if (socket.State == WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            reason = code == 1006 ? e.Message : reason;
        }
        tell(new JsonObject { ["obs"] = "connection", ["state"] = "closed", ["code"] = code, ["reason"] = reason });
        opened.TrySetResult(Error("connection_lost", $"closed with {code} {reason}"));
        EndTurn("failed", "connection_lost"); // whatever the close code: its answer will not come
    }

    /// <summary>A whole message; null for the close frame.</summary>
    private async Task<(string Text, bool IsText)?> ReceiveAsync()
    {
        using var whole = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, CancellationToken.None);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }
            whole.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return (Encoding.UTF8.GetString(whole.ToArray()), part.MessageType == WebSocketMessageType.Text);
            }
        }
    }

    private void OnMessage(string message, bool isText)
    {
        JsonObject? @event = null;
        try
        {
            @event = isText ? JsonNode.Parse(message) as JsonObject : null;
        }
        catch (JsonException)
        {
            // one message is lost; the next one may be whole
        }
        if (@event is null)
        {
            TellError(Error("malformed_event", "expected an event as JSON"), null, fatal: false);
            return;
        }
        switch (Text(@event, "type"))
        {
            case "session.updated" when !ready:
                ready = true;
                tell(new JsonObject { ["obs"] = "connection", ["state"] = "open" });
                opened.TrySetResult(null);
                break;
            case "response.output_text.delta" or "response.output_audio_transcript.delta":
                tell(new JsonObject { ["obs"] = "text", ["turn"] = turn, ["delta"] = Text(@event, "delta") ?? "" });
                break;
            case "response.done":
                ResponseDone(@event["response"] as JsonObject ?? new JsonObject());
                break;
            case "error":
                OnError(@event["error"] as JsonObject ?? new JsonObject());
                break;
            default:
                break; // the API grows without notice
        }
    }

    /// <summary>Only the status says how a response ended: one that fails comes without an error event.</summary>
    private void ResponseDone(JsonObject response)
    {
        var details = response["status_details"] as JsonObject ?? new JsonObject();
        var code = Text(details, "reason");
        if (details["error"] is JsonObject error)
        {
            TellError(error, null, fatal: false);
            code = Text(error, "code") ?? Text(error, "type");
        }
        EndTurn(Text(response, "status") ?? "failed", code);
    }

    /// <summary>Most errors are about one event and leave the session as it was; before it is there, they end it.</summary>
    private void OnError(JsonObject error)
    {
        if (!ready)
        {
            TellError(error, null, fatal: true);
            opened.TrySetResult(Error(Text(error, "type"), Text(error, "message") ?? "", Text(error, "code")));
            return;
        }
        var eventId = Text(error, "event_id");
        TellError(error, eventId, fatal: false);
        if (eventId is not null && eventId == createId)
        {
            EndTurn("failed", Text(error, "code") ?? Text(error, "type"));
        }
    }

    private void TellError(JsonObject error, string? eventId, bool fatal) =>
        tell(new JsonObject
        {
            ["obs"] = "error",
            ["type"] = Text(error, "type"),
            ["code"] = Text(error, "code"),
            ["message"] = Text(error, "message"),
            ["eventId"] = eventId,
            ["fatal"] = fatal,
        });

    private void EndTurn(string status, string? code)
    {
        if (Interlocked.Exchange(ref turnOver, null) is { } over)
        {
            tell(new JsonObject { ["obs"] = "turnEnd", ["turn"] = turn, ["status"] = status, ["code"] = code });
            over.TrySetResult(status);
        }
    }

    private static JsonObject Error(string? type, string message, string? code = null) =>
        new() { ["type"] = type, ["code"] = code, ["message"] = message };

    private static string? Text(JsonObject of, string name) =>
        of[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static TaskCompletionSource<T> NewSource<T>() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
