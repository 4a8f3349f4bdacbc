using System.Buffers.Binary;
using System.Text.Json;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Tcns.Web.Tests;

/// <summary>The map of a province.</summary>
[Collection(DemoCollection.Name)]
public class PictureMapTests(Browser browser, DemoWorld world)
{
    private const int Trivial = 20_000;

    [Fact]
    public async Task There_is_a_cell_for_each_commune_within_the_rim_and_it_opens_the_commune()
    {
        await using var phone = await browser.PhoneAsync(world.Address);
        var visit = await PictureVisit.OpenAsync(phone, world, world.Fragment);
        await visit.GoAsync("/ban-do", "svg.province .cell");
        var (running, _) = await world.QuartersAsync();
        var communes = (await world.GetAsync($"indicators?unit={DemoWorld.Province}&period={running}&children=true")).GetProperty("children").GetArrayLength();
        await Expect(visit.Page.Locator(".cell")).ToHaveCountAsync(communes);
        var outside = await visit.Page.EvaluateAsync<string[]>("""
            () => {
              const rim = document.querySelector('.rim');
              const middle = rim.getBBox();
              const [x0, y0] = [middle.x + middle.width / 2, middle.y + middle.height / 2];
              // Corners on the rim are drawn in by a thousandth, for what rounding has moved.
              const isWithin = ([x, y]) => rim.isPointInFill(new DOMPoint(x0 + (x - x0) * 0.999, y0 + (y - y0) * 0.999));
              return [...document.querySelectorAll('.cell')].filter((cell) => {
                const corners = cell.querySelector('.ground').getAttribute('d').replace(/[MZ]/g, '').split('L').map((corner) => corner.split(' ').map(Number));
                return corners.length < 3 || !corners.every(isWithin);
              }).map((cell) => cell.dataset.code);
            }
            """);
        Assert.Empty(outside);
        await Expect(visit.Page.Locator(".map-list li")).ToHaveCountAsync(communes);

        await visit.Page.Locator($".cell[data-code='{DemoWorld.Commune}'] .ground").ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Xã Sơn Dương" })).ToBeVisibleAsync();
        visit.AssertNoTrouble();
    }

    [Fact]
    public async Task The_map_can_be_had_as_a_picture_and_as_a_table()
    {
        await using var desktop = await browser.DesktopAsync(world.Address);
        var visit = await PictureVisit.OpenAsync(desktop, world, world.Fragment);
        await visit.GoAsync("/ban-do?chi-so=households-guided", "svg.province .cell.shade1");
        AssertPng(await visit.DownloadAsync("Tải ảnh PNG"));
        Assert.Equal([0xEF, 0xBB, 0xBF], (await visit.DownloadAsync("Tải CSV"))[..3]);
        visit.AssertNoTrouble();
    }

    [Fact]
    public async Task Boundaries_that_were_uploaded_are_drawn_instead_and_say_whose_they_are()
    {
        await using var desktop = await browser.DesktopAsync(world.Address);
        await desktop.RouteAsync("**/api/v1/units/08/map", async route =>
        {
            var answer = await route.FetchAsync();
            var points = JsonElement.Parse(await answer.TextAsync()).GetProperty("points");
            var features = points.EnumerateArray().Take(2).Select((point, place) => $$"""
                { "type": "Feature", "properties": { "code": "{{point.GetProperty("code").GetString()}}" },
                  "geometry": { "type": "Polygon", "coordinates": [[[{{105 + place}}, 22], [{{106 + place}}, 22], [{{106 + place}}, 23], [{{105 + place}}, 22]]] } }
                """);
            await route.FulfillAsync(new RouteFulfillOptions
            {
                ContentType = "application/json",
                Body = $$"""{ "province": "08", "source": "boundaries", "attribution": "Sở Nông nghiệp và Môi trường", "points": {{points}}, "boundaries": { "type": "FeatureCollection", "features": [{{string.Join(',', features)}}] } }""",
            });
        });
        var visit = await PictureVisit.OpenAsync(desktop, world, world.Fragment);
        await visit.GoAsync("/ban-do", "svg.province .cell");
        await Expect(visit.Page.Locator(".cell")).ToHaveCountAsync(2);
        await Expect(visit.Page.GetByText("Địa giới: Sở Nông nghiệp và Môi trường")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".rim")).ToHaveCountAsync(0);
    }

    internal static void AssertPng(byte[] file)
    {
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], file[..8]);
        Assert.True(BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)) > 500, "too narrow");
        Assert.True(file.Length > Trivial, file.Length + " bytes");
    }
}
