using System.Text.Json.Nodes;

namespace Client;

/// <summary>An errand: one session, its turns in their order, a normal close.</summary>
public static class Talk
{
    /// <summary>True if every turn completed.</summary>
    public static async Task<bool> RunAsync()
    {
        var context = JsonNode.Parse(Variable("TCK_CONTEXT"))!.AsObject();
        var target = new Target(
            Variable("TCK_PROFILE"),
            Variable("TCK_HTTP_URL"),
            Variable("TCK_KEY"),
            Variable("TCK_MODEL"),
            Variable("TCK_CA_FILE"));
        var session = new Session(Tell);
        var turns = context["turns"]!.AsArray().Select(text => text!.GetValue<string>()).ToList();
        var completed = 0;
        if (await session.OpenAsync(target, context) is null)
        {
            foreach (var text in turns.TakeWhile(_ => session.IsOpen))
            {
                await session.SayAsync(text);
                completed += await await session.AskAsync() == "completed" ? 1 : 0;
            }
        }
        await session.CloseAsync();
        return completed == turns.Count;
    }

    /// <summary>For the kit one line of JSON; for you the same on the screen, shown when a scenario fails.</summary>
    private static void Tell(JsonObject observation)
    {
        var line = observation.ToJsonString();
        File.AppendAllText(Variable("TCK_OBSERVATIONS"), line + "\n");
        Console.WriteLine(line);
    }

    private static string Variable(string name) =>
        Environment.GetEnvironmentVariable(name)
        ?? throw new InvalidOperationException($"expected the variable {name}; the kit sets it");
}
