namespace Tcns.Functions.Tests.Fuzz;

/// <summary>What once failed: no answer, a bare status, too much time or memory. A new find of the fuzz run is added there.</summary>
public class CorpusTests(TestApp app)
{
    [Fact]
    public async Task What_once_failed_is_answered_well()
    {
        var world = await FuzzWorld.PlantAsync(app.Client, TestApp.SystemKey, "01144", "08");
        var wrong = new List<string>();
        foreach (var one in CorpusCase.All)
        {
            var request = one.In(world);
            var answer = await WireCall.SendAsync(app.Client.BaseAddress!, request, TestContext.Current.CancellationToken);
            if (Verdict.Of(request, answer) is { } trouble)
                wrong.Add($"{one}: {trouble}");
            else if (answer.Status != one.Status)
                wrong.Add($"{one}: {answer.Status} {answer.Text?.Text[..Math.Min(500, answer.Text.Text.Length)]}");
            else if (answer.Text!.Body.Length > MostAnswered)
                wrong.Add($"{one}: an answer of {answer.Text.Body.Length} bytes");
        }

        Assert.Empty(wrong);
    }

    /// <summary>A thousand faults, each in a sentence.</summary>
    private const int MostAnswered = 2 * 1024 * 1024;
}
