using Tcns.Mutation.CSharp;
using Tcns.Mutation.Sql;

namespace Tcns.Mutation;

/// <summary>All chosen mutants of a room, numbered.</summary>
internal sealed class RoomMutants
{
    private readonly Dictionary<string, IReadOnlyList<Place>> places = new(StringComparer.Ordinal);
    private readonly List<Mutant> all = [];
    private readonly Dictionary<int, int> firstOfPlace = [];
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    private RoomMutants()
    {
    }

    public IReadOnlyList<Mutant> All => all;

    /// <summary>By the full name of the file.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Place>> Places => places;

    public static RoomMutants Of(Room room, Choice choice)
    {
        var made = new RoomMutants();
        foreach (var file in FilesOf(room, choice))
        {
            var text = room.Read(file);
            made.texts[file] = text;
            if (file.EndsWith(".sql", StringComparison.Ordinal))
                made.all.AddRange(choice.Sample(SqlMutations.Of(file, text)).Select((mutant, index) => mutant with { Number = made.all.Count + index }).ToList());
            else
                made.places[room.At(file)] = [.. CSharp.Places.Of(file, text).Select(place => made.Numbered(place, choice))];
        }
        return made;
    }

    /// <summary>Those that are constants, which the language may want as such.</summary>
    public IEnumerable<Mutant> Constants => places.Values.SelectMany(file => file).Where(place => place.ConstantName is not null).SelectMany(place => place.Mutants);

    /// <summary>The file as it was when the mutants were made.</summary>
    public string TextOf(Mutant mutant) => texts[mutant.File];

    /// <summary>The number by which a switch tells that the mutant's place was reached; -1 for what is no C#.</summary>
    public int PlaceOf(Mutant mutant) => firstOfPlace.GetValueOrDefault(mutant.Number, -1);

    private static IEnumerable<string> FilesOf(Room room, Choice choice) => Directory.EnumerateFiles(room.At(room.Name), "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(room.Root, file).Replace('\\', '/'))
        .Where(file => (file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".sql", StringComparison.Ordinal))
            && !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal) && choice.Holds(file))
        .Order(StringComparer.Ordinal);

    private Place Numbered(Place place, Choice choice)
    {
        var first = all.Count;
        var numbered = choice.Sample(place.Mutants).Select((mutant, index) => mutant with { Number = first + index }).ToList();
        all.AddRange(numbered);
        foreach (var mutant in numbered)
            firstOfPlace[mutant.Number] = first;
        return place with { Mutants = numbered, First = first, Last = first + numbered.Count - 1 };
    }
}
