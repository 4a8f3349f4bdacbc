using Tcns.Domain.Forms;

namespace Tcns.Domain.Notices;

/// <summary>Reads how a unit wants to be told, from a form that replaces all that it has said: what is absent is as usual.</summary>
public static class NoticeSettingsForm
{
    public static NoticeSettings Read(JsonFields fields)
    {
        var emails = ReadEmails(fields);
        var quiet = fields.Part("quiet") is { } sent ? ReadQuiet(sent) : null;
        var without = fields.Part("without");
        return new NoticeSettings(
            emails,
            quiet ?? QuietHours.Usual,
            without?.Choices("channels", NoticeChannels.ByName) ?? [],
            without?.Choices("kinds", NoticeKinds.ByName) ?? []);
    }

    private static QuietHours? ReadQuiet(JsonFields fields)
    {
        if ((fields.Time("from"), fields.Time("to")) is not ({ } from, { } to))
            return null;
        var quiet = new QuietHours(from, to);
        if (!quiet.LeaveEnough)
            fields.Note("to", FaultCodes.TooQuiet, quiet.LatestTo);
        return quiet;
    }

    private static List<EmailAddress> ReadEmails(JsonFields fields)
    {
        var emails = new List<EmailAddress>();
        var sent = fields.Items("emails", System.Text.Json.JsonValueKind.String).ToArray();
        if (sent.Length > NoticeSettings.MostEmails)
            fields.Note("emails", FaultCodes.OutOfRange, Bounds.OfEntries(NoticeSettings.MostEmails));
        foreach (var (index, value) in sent.Take(NoticeSettings.MostEmails))
        {
            var place = "emails/" + index;
            if (fields.Read(place, value, EmailAddress.Longest, required: true, PlainText.Read, mayHoldNumbers: false) is not { } text)
                continue;
            if (!EmailAddress.TryParse(text, out var address))
                fields.Note(place, FaultCodes.Malformed);
            else if (emails.Exists(address.IsSameBox))
                fields.Note(place, FaultCodes.Doubled);
            else
                emails.Add(address);
        }

        return emails;
    }
}
