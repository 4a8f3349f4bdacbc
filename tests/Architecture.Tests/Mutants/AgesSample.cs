namespace Tcns.Architecture.Tests.Mutants;

/// <summary>A room in which each verdict has its place, and its tests.</summary>
internal static class AgesSample
{
    public const string Room = """
        namespace Tcns.Sample;

        public static class Ages
        {
            private const int Least = 18;
            private static readonly int[] Round = [40, 50];

            public static bool IsGrown(int age) => age >= Least;

            public static string Say(int age) => age switch { < Least => "young", _ => "grown" };

            public static int Next(int age) => age + 1;

            public static int Never(int age) => age - 1;

            public static bool IsRound(int age) => System.Array.IndexOf(Round, age) == 0;

            public static int Down(int age)
            {
                while (age > 0)
                    age--;
                return age;
            }
        }
        """;

    public const string Tests = """
        using Xunit;

        namespace Tcns.Sample.Tests;

        public class AgesTests
        {
            [Theory]
            [InlineData(18, true)]
            [InlineData(17, false)]
            public void Grown(int age, bool expected) => Assert.Equal(expected, Ages.IsGrown(age));

            [Fact]
            public void Said()
            {
                Assert.Equal("young", Ages.Say(17));
                Assert.Equal("grown", Ages.Say(18));
            }

            [Fact]
            public void Called_and_not_looked_at() => Ages.Next(3);

            [Fact]
            public void Rounded() => Assert.True(Ages.IsRound(40));

            [Fact]
            public void Ended() => Assert.Equal(0, Ages.Down(3));
        }
        """;
}
