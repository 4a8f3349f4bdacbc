using Tcns.Benchmarks;
using Tcns.Benchmarks.Commands;

var signals = Children.EndWithThis();
try
{
    return await new Desk(Console.Out).RunAsync(Order.Read(args, Scenarios.All));
}
catch (Exception) when (Children.IsEnding)
{
    // Who was told to end says with what code.
    await Task.Delay(Timeout.Infinite);
    return 1;
}
catch (NotSoException told)
{
    await Console.Error.WriteLineAsync(told.Message);
    return 1;
}
catch (FormatException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 2;
}
finally
{
    foreach (var signal in signals)
        signal.Dispose();
}
