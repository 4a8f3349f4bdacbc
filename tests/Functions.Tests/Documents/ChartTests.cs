using Tcns.Functions.Documents;
using Tcns.Functions.Documents.Charts;

namespace Tcns.Functions.Tests.Documents;

public class ChartTests
{
    private const string Letters = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";

    [Fact]
    public void Every_Vietnamese_letter_has_a_picture_of_its_own()
    {
        var pictures = (Letters + Letters.ToUpperInvariant()).Select(letter => Convert.ToHexString(PictureOf(letter))).ToArray();

        Assert.Equal(178, pictures.Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain(Convert.ToHexString(PictureOf('\uE000')), pictures);
        Assert.Equal(0, TrueTypeFont.Serif.GlyphOf('\uE000'));
    }

    [Fact]
    public void A_shape_is_filled_as_far_as_it_reaches_and_its_hole_is_not()
    {
        var canvas = new Canvas(10, 10);
        var fill = new PolygonFill();
        fill.Add([(1, 1), (9, 1), (9, 8.5), (1, 8.5)]);
        fill.Add([(3, 3), (3, 6), (6.25, 6), (6.25, 3)]);
        fill.Add([(1, 1), (2, 1), (2, 2), (1, 2)]);
        fill.Paint(canvas, shade: 0);

        Assert.Equal([255, 0, 0, 255, 255, 255, 64, 0, 0, 255], canvas.Row(4).ToArray().Select(shade => (int)shade));
        Assert.Equal([255, 128, 128, 128, 128, 128, 128, 128, 128, 255], canvas.Row(8).ToArray().Select(shade => (int)shade));
        Assert.All(canvas.Row(9).ToArray(), shade => Assert.Equal(255, shade));
        Assert.Equal(0, canvas.Row(1)[1]);
    }

    [Fact]
    public void A_bar_is_as_long_as_its_value_and_its_target_stands_where_it_is()
    {
        var chart = new PaperPart.Chart("", [new("Một", 50), new("Hai", 25, 75)], IsPercent: true);
        var layout = new ChartLayout(chart);
        var canvas = new ChartPainter(layout, 2).Paint(chart.Bars);
        var (first, second) = (canvas.Row(layout.RowHeight / 2).ToArray(), canvas.Row(layout.RowHeight * 3 / 2).ToArray());

        Assert.Equal([165, 165, 165, 0], first[(layout.PlaceOf(50) - 5)..(layout.PlaceOf(50) - 1)].Select(shade => (int)shade));
        Assert.Equal(255, first[layout.PlaceOf(50) + 2]);
        Assert.Equal((layout.Left + layout.Right) / 2.0, layout.PlaceOf(50), tolerance: 1);
        Assert.Equal(0, second[layout.PlaceOf(75)]);
        Assert.Equal(0, second[layout.PlaceOf(25) - 1]);
        Assert.Equal(255, second[layout.PlaceOf(25) + 2]);
    }

    [Theory]
    [InlineData(97, 20, 100, true)]
    [InlineData(130, 50, 150, true)]
    [InlineData(97, 20, 100, false)]
    [InlineData(7, 2, 8, false)]
    [InlineData(0, 1, 1, false)]
    [InlineData(13_500, 5_000, 15_000, false)]
    public void A_scale_ends_at_a_round_number(int most, int step, int end, bool isPercent)
    {
        var scale = ChartScale.Of(new PaperPart.Chart("", [new ChartBar("", most)], isPercent));

        Assert.Equal((step, end), (scale.Step, scale.End));
    }

    [Fact]
    public void A_name_is_broken_at_blanks_and_cut_where_there_is_no_room()
    {
        var letters = new Lettering(TrueTypeFont.Serif, 30);

        Assert.Equal(["Tổ công nghệ số", "cộng đồng thô…"], letters.Lines("Tổ công nghệ số cộng đồng thôn Đông Bắc", 215, most: 2));
        Assert.Equal(["Đ"], letters.Lines("Đ", 215, most: 2));
        Assert.Single(letters.Lines(TestPapers.LongWord, 215, most: 2));
    }

    private static byte[] PictureOf(char letter)
    {
        var canvas = new Canvas(60, 70);
        new Lettering(TrueTypeFont.Serif, 50).Draw(canvas, letter.ToString(), 5, 50);
        return PngFile.Of(canvas);
    }
}
