using System.Text;
using System.Text.Json;
using Tcns.Functions.Tests.Registry;

namespace Tcns.Functions.Tests.Vocabulary;

public class VocabularyTests(TestApp app)
{
    private const string Path = "/api/v1/vocabulary";
    private const string Topics =
        "online-public-services vneid vneid-papers digital-signature egov-app field-feedback-app e-commerce digital-shop ocop-online "
        + "e-payment-account qr-payment digital-banking traceability smart-farming health-app education-app social-insurance disaster-warning "
        + "social-network tourism-app smartphone-basics digital-literacy scam-awareness data-protection safe-shopping";

    /// <summary>Clients rely on these ids for ever, so they are named here once more.</summary>
    [Theory]
    [InlineData("pillars", "government economy society skills")]
    [InlineData("topics", Topics)]
    [InlineData("outcomes", "uses-digital-platform has-digital-skills accepts-cashless vneid-activated submitted-online payment-account-opened joined-digital-literacy listed-on-e-commerce")]
    [InlineData("peopleGroups", "general elderly vulnerable unskilled-worker small-trader")]
    [InlineData("places", "home community-point workplace market online")]
    [InlineData("formats", "in-person online mixed")]
    [InlineData("organisers", "team commune province enterprise other")]
    [InlineData("channels", "loudspeaker notice-board poster leaflet video zalo facebook meeting event")]
    [InlineData("affiliations", "village-head party-cell front youth-union women-union farmers-association veterans-association police teacher health-worker telecom-enterprise official student resident")]
    [InlineData("duties", Topics + " reporting coordination")]
    [InlineData("roles", "leader deputy member collaborator")]
    [InlineData("villageKinds", "thon to-dan-pho xom ban ap khu-pho buon khac")]
    [InlineData("trainingKinds", "member community")]
    [InlineData("feedbackKinds", "difficulty proposal complaint")]
    [InlineData("recordKinds", "visits trainings campaigns shifts feedback")]
    [InlineData("awardTitles", "outstanding-team digital-citizen-pioneer digital-ambassador digital-family electronic-neighbourhood")]
    public async Task Every_id_of_the_contract_is_there_once(string list, string ids)
    {
        var words = (await ReadAsync()).GetProperty(list).EnumerateArray().Select(word => word.Text("id"));

        Assert.Equal(ids.Split(' '), words);
    }

    [Fact]
    public async Task Every_id_has_a_name_of_its_own_in_both_languages()
    {
        var lists = (await ReadAsync()).EnumerateObject().Where(list => list.Value.ValueKind == JsonValueKind.Array).ToArray();

        Assert.Equal(16, lists.Length);
        foreach (var words in lists.Select(list => list.Value.EnumerateArray().ToArray()))
        {
            Assert.All(words, word => Assert.True(word.Text("vi").Trim().Length > 1 && word.Text("en").Trim().Length > 1, word.GetRawText()));
            Assert.All(words, word => Assert.True(word.Text("vi").IsNormalized(NormalizationForm.FormC)));
            Assert.Equal((words.Length, words.Length), (words.DistinctBy(word => word.Text("vi")).Count(), words.DistinctBy(word => word.Text("en")).Count()));
        }
    }

    [Theory]
    [InlineData("government", 6)]
    [InlineData("economy", 8)]
    [InlineData("society", 6)]
    [InlineData("skills", 5)]
    public async Task Topics_are_told_by_pillar(string pillar, int count) =>
        Assert.Equal(count, (await ReadAsync()).GetProperty("topics").EnumerateArray().Count(topic => topic.Text("pillar") == pillar));

    [Fact]
    public async Task All_groups_of_people_but_the_general_one_come_first_in_plans()
    {
        var others = (await ReadAsync()).GetProperty("peopleGroups").EnumerateArray().Where(group => !group.GetProperty("priority").GetBoolean());

        Assert.Equal("general", others.Single().Text("id"));
    }

    [Fact]
    public async Task Who_holds_it_already_is_not_sent_it_again()
    {
        using var first = await AskAsync(HttpMethod.Get, null);
        var tag = first.Headers.ETag!.Tag;
        using var again = await AskAsync(HttpMethod.Get, tag);
        using var other = await AskAsync(HttpMethod.Get, "\"other\"");
        using var head = await AskAsync(HttpMethod.Head, null);
        await using var elsewhere = await OwnApp.StartAsync(app.Storage);
        using var same = await elsewhere.SendAsync(HttpMethod.Get, Path, TestApp.SystemKey);

        Assert.Equal('"' + (await ReadAsync()).Text("version") + '"', tag);
        Assert.Equal([200, 304, 200, 200], new[] { first, again, other, head }.Select(answer => (int)answer.StatusCode));
        Assert.Equal([tag, tag, tag], new[] { again, head, same }.Select(answer => answer.Headers.ETag!.Tag));
        Assert.Equal("", await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<JsonElement> ReadAsync()
    {
        var (status, words) = await app.GetAsync(Path, (await app.IssueAsync("collector", "11113-T03")).Secret);
        Assert.Equal(200, status);
        return words;
    }

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, string? held)
    {
        using var request = new HttpRequestMessage(method, Path);
        request.Headers.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", TestApp.SystemKey);
        if (held is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", held);
        return await app.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
