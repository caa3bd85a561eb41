using Client;

// talk runs an errand and ends, adapter serves the kit until it says stop
switch (args)
{
    case ["talk"]:
        return await Talk.RunAsync() ? 0 : 1;
    case ["adapter"]:
        await Adapter.RunAsync();
        return 0;
    default:
        Console.Error.WriteLine("expected talk or adapter");
        return 2;
}
