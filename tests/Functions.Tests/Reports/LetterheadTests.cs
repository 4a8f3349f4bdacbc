using Tcns.Functions.Tests.Registry;

namespace Tcns.Functions.Tests.Reports;

public class LetterheadTests(TestApp app)
{
    private const string Commune = "03430";

    /// <summary>Signs outside the common plane take twelve letters each. The service takes 32 Ki letters in a property; the emulator takes more.</summary>
    [Fact]
    public async Task One_that_is_longer_than_its_row_takes_is_refused_as_a_whole_before_anything_is_written()
    {
        var (line, recipient) = (string.Concat(Enumerable.Repeat("𠮷", 200)), string.Concat(Enumerable.Repeat("𠮷", 100)));
        var (status, problem) = await app.CallAsync(HttpMethod.Put, "/api/v1/reports/letterheads/" + Commune, body: new
        {
            parentAgency = line,
            agency = line,
            symbol = line,
            place = line,
            onBehalfOf = line,
            signerTitle = line,
            signerName = line,
            recipients = Enumerable.Repeat(recipient, 20),
        });

        Assert.Equal((422, " too-long"), (status, problem.Faults().Single()));
        var (_, audit) = await app.GetAsync($"/api/v1/people/{Commune}/audit?limit=500");
        Assert.DoesNotContain("letterhead.put", audit.Items().Select(entry => entry.Text("action")));
    }
}
