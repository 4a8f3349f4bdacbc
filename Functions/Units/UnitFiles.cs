using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using Tcns.Domain.Places;

namespace Tcns.Functions.Units;

/// <summary>The unit files beside the executable. They change only with a release.</summary>
internal static class UnitFiles
{
    private static readonly string Units = At("units.csv");
    private static readonly string Changes = At("unit-changes.csv");

    public static void AddUnits(this IServiceCollection services)
    {
        services.AddSingleton(_ => Read(Units, OfficialUnits.Read));
        services.AddSingleton(_ => Read(Changes, UnitChanges.Read));
        services.AddSingleton<UnitListing>();
        services.AddSingleton<UnitSearch>();
        services.AddSingleton<UnitRegister>();
    }

    /// <summary>
    /// Of what the files hold and of the code that makes answers from them: a release that answers in another form or order is
    /// told apart as well.
    /// </summary>
    public static EntityTagHeaderValue Tag()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(File.ReadAllBytes(Units));
        hash.AppendData(File.ReadAllBytes(Changes));
        hash.AppendData(typeof(UnitSearch).Module.ModuleVersionId.ToByteArray());
        hash.AppendData(typeof(UnitFiles).Module.ModuleVersionId.ToByteArray());
        return new EntityTagHeaderValue('"' + Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16)) + '"');
    }

    private static string At(string file) => Path.Combine(AppContext.BaseDirectory, "plans", file);

    private static T Read<T>(string path, Func<TextReader, T> read)
    {
        using var list = File.OpenText(path);
        return read(list);
    }
}
