namespace Tcns.Functions.Texts;

/// <summary>The languages that people are answered in; Vietnamese unless English is asked for.</summary>
internal enum Language
{
    Vietnamese,
    English,
}
