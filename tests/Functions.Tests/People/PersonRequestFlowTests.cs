using System.Net.Http.Headers;
using Tcns.Domain.Forms;
using Tcns.Domain.Privacy;
using Tcns.Functions.People;
using Tcns.Functions.Tests.Registry;

namespace Tcns.Functions.Tests.People;

public class PersonRequestFlowTests(TestApp app)
{
    private const string Commune = "00967";

    [Fact]
    public async Task A_request_goes_from_receipt_over_the_answer_to_its_end()
    {
        var team = await app.PlantTeamAsync(Commune);
        var member = await app.MemberAsync(team);
        var (status, received) = await app.ReceiveAsync(Commune, "withdraw", "2026-11-13", note: "Nộp tại bộ phận một cửa");
        Assert.Equal((201, "received"), (status, received.Text("state")));
        Assert.Equal(("2026-11-17", "2026-11-28"), (received.Text("answerDueOn"), received.Text("doneDueOn")));
        Assert.True(received.GetProperty("late").GetBoolean());

        var (_, answered) = await app.StepAsync(Commune, received.Text("id"), "answer", "2026-11-17", member);
        var (_, done) = await app.StepAsync(Commune, received.Text("id"), "done", note: "Đã ngừng xử lý");

        Assert.Equal(("answered", member), (answered.Text("state"), answered.Text("person")));
        Assert.False(answered.GetProperty("late").GetBoolean());
        Assert.Equal(("done", "2026-11-17", "2026-11-20"), (done.Text("state"), done.Text("answeredOn"), done.Text("finishedOn")));
        Assert.Equal(["received", "answered", "done"], done.GetProperty("steps").EnumerateArray().Select(step => step.Text("to")));
    }

    [Fact]
    public async Task A_step_sent_again_is_answered_as_before_and_another_is_refused()
    {
        var (_, received) = await app.ReceiveAsync(Commune);
        var first = await app.StepAsync(Commune, received.Text("id"), "refuse", note: "Không phải người của xã");

        var again = await app.StepAsync(Commune, received.Text("id"), "refuse", note: "Không phải người của xã");
        var (status, problem) = await app.StepAsync(Commune, received.Text("id"), "done");

        Assert.Equal(200, first.Status);
        Assert.Equal(first.Json.GetRawText(), again.Json.GetRawText());
        Assert.Equal((409, "not-possible-now"), (status, problem.Text("code")));
    }

    [Fact]
    public async Task The_register_shows_the_newest_first_and_what_is_late_alone_when_asked()
    {
        const string own = "00958";
        var (_, old) = await app.ReceiveAsync(own, "delete", "2026-11-16");
        var (_, late) = await app.ReceiveAsync(own, "delete", "2026-11-17");
        await app.ReceiveAsync(own, "see", "2026-11-19");
        await app.StepAsync(own, old.Text("id"), "answer", "2026-11-18");

        var (_, all) = await app.GetAsync($"/api/v1/people/{own}/requests");
        var (_, ofLate) = await app.GetAsync($"/api/v1/people/{own}/requests?late=true");
        var (_, ofState) = await app.GetAsync($"/api/v1/people/{own}/requests?state=answered&late=false");

        Assert.Equal(["2026-11-19", "2026-11-17", "2026-11-16"], all.Items().Select(item => item.Text("receivedOn")));
        Assert.Equal([late.Text("id")], ofLate.Items().Select(item => item.Text("id")));
        Assert.Equal([old.Text("id")], ofState.Items().Select(item => item.Text("id")));
    }

    [Fact]
    public async Task What_is_wrong_with_a_request_is_told_at_once()
    {
        var (status, problem) = await app.ReceiveAsync(Commune, "know", "2026-11-21", note: "Căn cước 001099012345");
        Assert.Equal((422, "/kind unknown-value, /note personal-data, /receivedOn future"), (status, string.Join(", ", problem.Faults().Order(StringComparer.Ordinal))));

        var (_, beforeTheLaw) = await app.ReceiveAsync(Commune, receivedOn: "2025-12-31");
        Assert.Equal(
            ["/receivedOn out-of-range Chỉ nhận giá trị từ 2026-01-01 đến 2026-11-20."],
            beforeTheLaw.GetProperty("errors").EnumerateArray().Select(fault => $"{fault.Text("pointer")} {fault.Text("code")} {fault.Text("detail")}"));
        Assert.Equal(201, (await app.ReceiveAsync(Commune, receivedOn: "2026-01-01")).Status);

        var (_, unknown) = await app.ReceiveAsync(Commune, member: "nobody");
        Assert.Equal(["/member meaningless"], unknown.Faults());
    }

    [Fact]
    public void By_a_clock_before_the_law_no_day_but_a_future_one_is_refused()
    {
        var today = new DateOnly(2025, 12, 1);

        Assert.Empty(ReceiveRequest.FindFaults(ReceiveRequestBody.Example with { ReceivedOn = today }, today));
        Assert.Empty(ReceiveRequest.FindFaults(ReceiveRequestBody.Example with { ReceivedOn = today.AddDays(-1) }, today));
        Assert.Equal(
            [FaultCodes.Future], ReceiveRequest.FindFaults(ReceiveRequestBody.Example with { ReceivedOn = today.AddDays(1) }, today).Select(fault => fault.Code));
        var first = PersonRequest.FirstDay;
        Assert.Equal(
            [FaultCodes.OutOfRange], ReceiveRequest.FindFaults(ReceiveRequestBody.Example with { ReceivedOn = today }, first).Select(fault => fault.Code));
    }

    [Fact]
    public async Task A_step_lies_between_the_one_before_and_today_and_the_person_stays()
    {
        var team = await app.PlantTeamAsync(Commune);
        var (one, other) = (await app.MemberAsync(team), await app.MemberAsync(team));
        var (_, received) = await app.ReceiveAsync(Commune, receivedOn: "2026-11-18", member: one);

        var (_, early) = await app.StepAsync(Commune, received.Text("id"), "answer", "2026-11-17");
        var (_, later) = await app.StepAsync(Commune, received.Text("id"), "answer", "2026-11-21");
        var (_, another) = await app.StepAsync(Commune, received.Text("id"), "answer", "2026-11-19", member: other);

        Assert.Equal(["/on out-of-range"], early.Faults());
        Assert.Equal(["/on out-of-range"], later.Faults());
        Assert.Equal(["/member meaningless"], another.Faults());
    }

    [Fact]
    public async Task A_step_on_an_old_reading_is_refused()
    {
        var (_, received) = await app.ReceiveAsync(Commune);
        await app.StepAsync(Commune, received.Text("id"), "answer");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/people/{Commune}/requests/{received.Text("id")}/done");
        request.Content = System.Net.Http.Json.JsonContent.Create(new { on = "2026-11-20" });
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TestApp.SystemKey);
        request.Headers.IfMatch.Add(new EntityTagHeaderValue(received.Text("etag")));

        using var answer = await app.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal((412, "stale"), await TestApp.CodeOfAsync(answer));
    }

    [Fact]
    public async Task Who_is_nobody_to_the_commune_and_what_is_not_there_is_not_found()
    {
        Assert.Equal(404, (await app.GetAsync($"/api/v1/people/{Commune}/requests/none")).Status);
        Assert.Equal(404, (await app.StepAsync(Commune, "none", "done")).Status);
        Assert.Equal(404, (await app.GetAsync($"/api/v1/people/{Commune}/persons/none")).Status);
        Assert.Equal(404, (await app.EraseAsync(Commune, "none")).Status);
    }
}
