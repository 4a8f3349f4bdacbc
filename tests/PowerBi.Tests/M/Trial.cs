namespace Tcns.PowerBi.Tests.M;

/// <summary>Expressions, and what each must come to.</summary>
internal static class Trial
{
    public static async Task HoldsAsync(params (string Expression, string Expected)[] cases)
    {
        var documents = await MParser.ParseAsync(
            cases.Select(one => one.Expression).Distinct().ToDictionary(expression => expression), TestContext.Current.CancellationToken);
        Assert.Empty(documents.Errors);
        var world = new MWorld(documents);

        string[] wrong = [.. cases
            .Select(one => (one.Expression, one.Expected, Actual: Shown.Of(() => world.Value(one.Expression))))
            .Where(one => one.Actual != one.Expected)
            .Select(one => $"{one.Expression}\n    must be {one.Expected}\n    and is  {one.Actual}")];
        if (wrong.Length > 0)
            Assert.Fail(string.Join('\n', wrong));
    }
}
