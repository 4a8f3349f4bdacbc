using Tcns.Benchmarks;
using Tcns.Benchmarks.Commands;

try
{
    return await new Desk(Console.Out).RunAsync(Order.Read(args, Scenarios.All));
}
catch (Exception wrong) when (wrong is FormatException or FileNotFoundException)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 2;
}
