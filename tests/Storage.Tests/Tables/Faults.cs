using Tcns.Testing;

namespace Tcns.Storage.Tests.Tables;

/// <summary>The faults that one attempt may meet, by names that test lists can show.</summary>
internal static class Faults
{
    /// <summary>How long the tests' client waits for one attempt.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan TooLong = Patience * 1.75;

    public static readonly Dictionary<string, Fault> ByName = new()
    {
        ["no fault"] = new Fault.None(),
        ["request dropped"] = new Fault.DropRequest(),
        ["request cut in half"] = new Fault.CutRequest(),
        ["request held beyond the timeout"] = new Fault.HoldRequest(TooLong),
        ["refused with 500"] = new Fault.Refuse(500),
        ["refused with 503"] = new Fault.Refuse(503),
        ["refused with 429"] = new Fault.Refuse(429),
        ["answer dropped"] = new Fault.DropAnswer(),
        ["answer cut in half"] = new Fault.CutAnswer(),
        ["answer held beyond the timeout"] = new Fault.HoldAnswer(TooLong),
        ["answer replaced by 500"] = new Fault.ReplaceAnswer(500),
        ["answer replaced by 503"] = new Fault.ReplaceAnswer(503),
    };
}
