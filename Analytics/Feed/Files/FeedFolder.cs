using System.Diagnostics.CodeAnalysis;
using Tcns.Domain.Places;

namespace Tcns.Analytics.Feed.Files;

/// <summary>Whose feed it is, which is also the folder that it lies in: a province's code, or <c>vn</c> for the nation.</summary>
public sealed record FeedFolder
{
    private FeedFolder(string value)
    {
        Value = value;
    }

    public static FeedFolder Nation { get; } = new("vn");

    public string Value { get; }

    public bool IsNation => this == Nation;

    /// <summary>The one name that is ever written again: the commit point.</summary>
    public string Latest => Value + "/latest.json";

    /// <summary>
    /// Begins the names of its data packages. The nation's lie above all folders: a data package may not name files outside its own
    /// folder, and the nation's files are the provinces'.
    /// </summary>
    public string DataPackages => IsNation ? "datapackage-vn-" : Value + "/datapackage-";

    public static FeedFolder Of(UnitCode province) => province.Level is UnitLevel.Province
        ? new FeedFolder(province.Value)
        : throw new ArgumentException("Only provinces have a feed of their own.", nameof(province));

    public static bool TryParse(string? text, [NotNullWhen(true)] out FeedFolder? folder)
    {
        folder = text == Nation.Value ? Nation : UnitCode.TryParse(text, out var unit) && unit.Level is UnitLevel.Province ? Of(unit) : null;
        return folder is not null;
    }

    /// <summary>Whose file it is.</summary>
    public static bool TryParsePath(string path, [NotNullWhen(true)] out FeedFolder? folder) =>
        TryParse(path.StartsWith(Nation.DataPackages, StringComparison.Ordinal) ? Nation.Value : path.Split('/')[0], out folder);

    /// <summary>Whether its publications may name the file: the nation's name those of all provinces.</summary>
    public bool MayName(string path) =>
        !path.Contains("..", StringComparison.Ordinal) && TryParsePath(path, out var owner) && (IsNation || owner == this);

    public override string ToString() => Value;
}
