using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Hosting;
using Tcns.Functions.Http;
using Tcns.Functions.Texts;

namespace Tcns.Functions.SystemHealth;

/// <summary>The verb <c>health</c>: what is not as it should be in the store that the settings name.</summary>
internal static class HealthVerb
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "In nguyên câu trả lời của /api/v1/system (print what /api/v1/system answers)" };
        var english = new Option<bool>("--en") { Description = "Bằng tiếng Anh (in English)" };
        var command = new Command("health", "Kiểm tra tình trạng hệ thống, mã thoát 1 nếu có điều bất thường (how the system is; exit code 1 when something is wrong)") { json, english };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(json), parsed.GetValue(english) ? Language.English : Language.Vietnamese, cancel));
        return command;
    }

    private static async Task<int> RunAsync(bool isJson, Language language, CancellationToken cancel)
    {
        try
        {
            await using var app = await OpenedApp.OpenAnyhowAsync();
            var state = await app.Services.GetRequiredService<SystemLook>().LookAsync(isSure: true, cancel);
            var symptoms = Diagnosis.Of(state);
            if (isJson)
                Console.WriteLine(JsonSerializer.Serialize(SystemResponse.Of(state, app.Services.GetRequiredService<OfficialUnits>(), language), WireJson.Wire.SystemResponse));
            else
                Tell(symptoms, state.Unknown, language);
            return symptoms.Count == 0 && state.Unknown.Count == 0 ? ExitCodes.Done : ExitCodes.Failed;
        }
        catch (SettingsException fault)
        {
            await Console.Error.WriteLineAsync("tcns: " + fault.Message);
            return ExitCodes.Usage;
        }
    }

    private static void Tell(IReadOnlyList<Symptom> symptoms, IReadOnlyList<string> unknown, Language language)
    {
        foreach (var symptom in symptoms)
        {
            var since = symptom.Since is { } at ? AppTexts.Format("health.since", language, At(at)) : "";
            Console.WriteLine($"{(symptom.IsUrgent ? '✗' : '!')} {symptom.Code}: {symptom.Detail(language)}{since}");
            Console.WriteLine("  " + symptom.Todo(language));
        }

        if (unknown.Count > 0)
            Console.WriteLine(AppTexts.Format("health.unknown", language, string.Join(", ", unknown)));
        else if (symptoms.Count == 0)
            Console.WriteLine(AppTexts.Get("health.none", language));
    }

    private static string At(DateTimeOffset at) => BusinessClock.InVietnam(at).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);
}
