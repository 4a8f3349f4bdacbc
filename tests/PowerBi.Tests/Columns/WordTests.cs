using System.Text.Json;
using Tcns.Analytics.Feed.Schema;
using Tcns.PowerBi.Tests.Demo;

namespace Tcns.PowerBi.Tests.Columns;

/// <summary>The columns that say codes in words.</summary>
[Collection(DemoCollection.Name)]
public sealed class WordTests(DemoFeed feed)
{
    [Fact]
    public void Every_code_of_the_demo_has_its_word_and_nothing_else_has_one()
    {
        using var files = new FeedDatabase(feed, "vn");
        var spoken = 0;
        foreach (var table in FeedCatalogue.All)
        {
            foreach (var column in table.Columns.Where(column => column.WordsFor is not null))
            {
                var seen = files.Texts($"SELECT DISTINCT {column.WordsFor!.Of}, {column.Name} FROM {table} ORDER BY 1", 2);
                Assert.All(seen.Where(row => row[0] is not null), row => Assert.Equal(column.WordsFor!.Words.Single(word => word.Code == row[0]).Word, row[1]));
                Assert.All(seen.Where(row => row[0] is null), row => Assert.Null(row[1]));
                spoken += seen.Count;
            }
        }

        Assert.True(spoken > 20, "Hardly a code occurs.");
    }

    [Fact]
    public async Task The_words_are_those_of_the_vocabulary()
    {
        var vocabulary = await feed.GetAsync("v1/vocabulary");
        foreach (var (list, column) in new[] { ("trainingKinds", "training_kind_vi"), ("formats", "format_vi"), ("organisers", "organiser_vi"), ("feedbackKinds", "feedback_kind_vi") })
        {
            var words = FeedCatalogue.All.SelectMany(table => table.Columns).Single(one => one.Name == column).WordsFor!.Words;
            Assert.Equal(
                Items(vocabulary, list).Order(),
                words.Select(word => (word.Code, word.Word)).Order());
        }
    }

    private static IEnumerable<(string Id, string Name)> Items(JsonElement vocabulary, string list) =>
        vocabulary.GetProperty(list).EnumerateArray().Select(item => (item.GetProperty("id").GetString()!, item.GetProperty("vi").GetString()!));
}
