using Tcns.Domain.Plans;
using static Tcns.Domain.Tests.Plans.Shipped;

namespace Tcns.Domain.Tests.Plans;

public sealed class ShippedPlansTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("plans-");

    public static TheoryData<string> Ids { get; } =
        ["gia-loc-2025", "quynh-son-2025", "tan-ky-2026", "tuyen-quang-2025", "xuan-hung-2026"];

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Five_plans_are_shipped() => Assert.Equal(Ids.Select(row => row.Data), Shipped.Plans.Select(plan => plan.Id.Value));

    [Fact]
    public void The_plan_of_Xuân_Hưng_agrees_with_the_example_of_the_contract()
    {
        var example = Parse(Example.Json);
        var plan = Plan("xuan-hung-2026");

        Assert.Equal((example.Unit, example.From, example.To, example.Calendar), (plan.Unit, plan.From, plan.To, plan.Calendar));
        Assert.Equal((example.ClosingDays, example.Rules.Teams), (plan.ClosingDays, plan.Rules.Teams));
        Assert.Equal(
            (example.Source.Number, example.Source.IssuedOn, example.Source.Issuer, example.Source.Basis),
            (plan.Source.Number, plan.Source.IssuedOn, plan.Source.Issuer, plan.Source.Basis));
        Assert.Subset(plan.Targets.ToHashSet(), example.Targets.ToHashSet());
        Assert.Subset(plan.Reports.ToHashSet(), example.Reports.ToHashSet());
    }

    [Fact]
    public void The_schema_and_lists_beside_them_are_no_plans()
    {
        Write("xuan-hung-2026.json", Example.Json);
        Write("plan.schema.json", "{}");
        Write("units.csv", "code");

        Assert.Equal(["xuan-hung-2026"], ShippedPlans.Read(folder.FullName, Units).Select(plan => plan.Id.Value));
    }

    [Fact]
    public void A_file_with_faults_stops_the_start_with_every_one_of_them()
    {
        Write("xuan-hung-2026.json", Example.With(("/unit", "\"99999\""), ("/targets/0/value", "0")));

        var trouble = Assert.Throws<InvalidDataException>(() => ShippedPlans.Read(folder.FullName, Units));

        Assert.Equal("xuan-hung-2026.json is no plan: /unit unknown-unit; /targets/0/value out-of-range 0.0001 … 1000000", trouble.Message);
    }

    [Theory]
    [InlineData("xuan-hung-2026.json", "{", "xuan-hung-2026.json is no JSON.")]
    [InlineData("xuan-hung.json", Example.Json, "xuan-hung.json holds the plan xuan-hung-2026; a file is called by its plan.")]
    public void A_file_that_is_not_what_it_is_called_stops_the_start(string name, string json, string message)
    {
        Write(name, json);

        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => ShippedPlans.Read(folder.FullName, Units)).Message);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text);
}
