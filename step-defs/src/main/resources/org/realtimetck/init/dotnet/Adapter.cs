using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Client;

/// <summary>
/// The adapter: one process, many sessions. Requests come as lines of JSON on stdin, answers and observations leave on
/// stdout, one object per line; whatever else you print belongs on stderr.
/// </summary>
public static class Adapter
{
    private static readonly ConcurrentDictionary<string, Session> Sessions = new();
    private static readonly object Writing = new();

    /// <summary>Returns when the kit said stop, or closed stdin.</summary>
    public static async Task RunAsync()
    {
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var request = JsonNode.Parse(line)!.AsObject();
            if (Text(request, "op") == "stop")
            {
                await AnswerAsync(request);
                break;
            }
            _ = AnswerAsync(request); // answers may be out of order
        }
    }

    private static async Task AnswerAsync(JsonObject request)
    {
        var answer = new JsonObject { ["id"] = Text(request, "id") };
        try
        {
            await PerformAsync(request, answer);
            if (!answer.ContainsKey("error") && !answer.ContainsKey("unsupported"))
            {
                answer["ok"] = true;
            }
        }
        catch (Exception e)
        {
            // the adapter's own fault, which says nothing about the client
            answer["error"] = new JsonObject { ["by"] = "adapter", ["message"] = e.ToString() };
        }
        Write(answer);
    }

    /// <summary>What the kit may ask; an adapter needs no more verbs than its client has.</summary>
    private static async Task PerformAsync(JsonObject request, JsonObject answer)
    {
        var op = Text(request, "op");
        switch (op)
        {
            case "hello":
                Hello(answer);
                break;
            case "open":
                await OpenAsync(request, answer);
                break;
            case "say":
                await SessionOf(request).SayAsync(Text(request, "text"));
                break;
            case "ask":
                await SessionOf(request).AskAsync(); // answered at once; how the turn ends is an observation
                break;
            case "cancel":
                await SessionOf(request).CancelAsync();
                break;
            case "close":
                await SessionOf(request).CloseAsync();
                break;
            case "stop":
                await Task.WhenAll(Sessions.Values.Where(one => one.IsOpen).Select(one => one.CloseAsync()));
                break;
            default:
                answer["unsupported"] = true;
                answer["reason"] = "this adapter has no " + op;
                break;
        }
    }

    private static void Hello(JsonObject answer)
    {
        answer["protocol"] = 1;
        answer["client"] = new JsonObject
        {
            ["name"] = "{{name}}",
            ["version"] = "0.1.0",
            ["language"] = "csharp",
            ["runtime"] = ".NET " + Environment.Version,
        };
        answer["capabilities"] = new JsonArray("text", "path-prefix");
        answer["profiles"] = new JsonArray("openai", "azure");
        answer["parallel"] = 8;
    }

    private static async Task OpenAsync(JsonObject request, JsonObject answer)
    {
        var name = Text(request, "session");
        var session = new Session(observation =>
        {
            observation["session"] = name;
            Write(observation);
        });
        Sessions[name] = session;
        var target = request["target"]!.AsObject();
        var error = await session.OpenAsync(
            new Target(
                Text(target, "profile"),
                Text(target, "httpUrl"),
                Text(target, "key"),
                Text(target, "model"),
                Text(target, "caFile")),
            request["config"]!.AsObject());
        if (error is not null)
        {
            error["by"] = "client";
            answer["error"] = error;
        }
    }

    private static Session SessionOf(JsonObject request) => Sessions[Text(request, "session")];

    private static string Text(JsonObject of, string name) => of[name]!.GetValue<string>();

    private static void Write(JsonObject message)
    {
        lock (Writing)
        {
            Console.Out.WriteLine(message.ToJsonString());
            Console.Out.Flush();
        }
    }
}
