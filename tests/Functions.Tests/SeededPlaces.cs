using System.Globalization;

namespace Tcns.Functions.Tests;

/// <summary>
/// A few villages, each with a team, in communes of two provinces, for tests that need some unit to be there. Tests that
/// change a registry take a commune of their own.
/// </summary>
internal static class SeededPlaces
{
    private const int Villages = 5;
    private static readonly string[] Communes = ["11113", "10507", "13285"];

    public static async Task PlantAsync(TestApp app)
    {
        foreach (var commune in Communes)
        {
            for (var number = 1; number <= Villages; number++)
                await PlantVillageAsync(app, commune, number.ToString("D2", CultureInfo.InvariantCulture));
        }

        await PutAsync(app, "/api/v1/teams/11113-T00", new { level = "commune", name = "Tổ CNSCĐ xã Tân Kỳ", establishedOn = "2025-07-16" });
    }

    private static async Task PlantVillageAsync(TestApp app, string commune, string number)
    {
        await PutAsync(app, $"/api/v1/villages/{commune}-{number}", new { name = "Thôn " + number, kind = "thon" });
        await PutAsync(
            app,
            $"/api/v1/teams/{commune}-T{number}",
            new { level = "village", village = $"{commune}-{number}", name = "Tổ CNSCĐ thôn " + number, establishedOn = "2025-07-16" });
    }

    private static async Task PutAsync(TestApp app, string path, object body)
    {
        using var answer = await app.SendAsync(HttpMethod.Put, path, TestApp.SystemKey, body);
        Assert.True((int)answer.StatusCode == 201, path + " " + (int)answer.StatusCode + " " + await answer.Content.ReadAsStringAsync());
    }
}
