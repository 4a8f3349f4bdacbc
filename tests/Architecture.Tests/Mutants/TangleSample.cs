namespace Tcns.Architecture.Tests.Mutants;

/// <summary>A room whose mutants leave something behind, take the process with them or stand still, and its tests, which look at nearly nothing.</summary>
internal static class TangleSample
{
    public const string Room = """
        namespace Tcns.Sample;

        public static class Tangle
        {
            private static int? kept;
            private static int turns;

            public static int Kept(int day) => kept ??= day + day;

            public static int After(int day) => day + day;

            public static int Rarely(int day) => day - day;

            public static void Guard(bool isDeep)
            {
                if (isDeep)
                    System.Environment.Exit(7);
            }

            public static bool Stumble(bool isAsked) => isAsked && Fall();

            public static void Wait(bool isLong, string letters)
            {
                if (isLong)
                    System.Threading.Thread.Sleep(2000);
                foreach (var letter in letters)
                    turns = letter;
            }

            private static bool Fall()
            {
                var mark = System.IO.Path.Combine(System.AppContext.BaseDirectory, "fallen");
                if (System.IO.File.Exists(mark))
                    return false;
                System.IO.File.WriteAllText(mark, "");
                System.Environment.Exit(7);
                return true;
            }
        }
        """;

    public const string Tests = """
        using Xunit;

        namespace Tcns.Sample.Tests;

        public class TangleTests
        {
            [Fact]
            public void Kept()
            {
                Assert.Equal(42, Tangle.Kept(21));
                Tangle.After(3);
            }

            [Fact]
            public void Guarded() => Tangle.Guard(false);

            [Fact]
            public void Stumbled() => Tangle.Stumble(false);

            [Fact]
            public void Waited() => Tangle.Wait(false, new string('a', 600));

            [Fact]
            public void Slow()
            {
                System.Threading.Thread.Sleep(1500);
                Tangle.Rarely(3);
            }
        }
        """;
}
