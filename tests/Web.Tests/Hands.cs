using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Tcns.Web.Tests;

/// <summary>Somebody who has a keyboard and nothing else.</summary>
internal sealed class Hands(IPage page)
{
    /// <summary>More than any page of ours has to offer.</summary>
    private const int MostSteps = 250;

    /// <summary>Tabs on until what has this role and name has the focus; after the last the first comes again.</summary>
    public async Task ReachAsync(AriaRole role, string name, bool exact = true)
    {
        var sought = page.GetByRole(role, new PageGetByRoleOptions { Name = name, Exact = exact }).First;
        await Expect(sought).ToBeVisibleAsync();
        for (var step = 0; step < MostSteps; step++)
        {
            if (await sought.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The keyboard does not reach {role} «{name}».");
    }

    public async Task PressAsync(AriaRole role, string name, bool exact = true)
    {
        await ReachAsync(role, name, exact);
        await page.Keyboard.PressAsync("Enter");
    }

    public async Task TypeAsync(string field, string text)
    {
        await ReachAsync(AriaRole.Textbox, field);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>The file chooser that a button opens, answered with a file.</summary>
    public async Task ChooseAsync(string button, string name, byte[] content)
    {
        var chooser = await page.RunAndWaitForFileChooserAsync(() => PressAsync(AriaRole.Button, button));
        await chooser.SetFilesAsync(new FilePayload { Name = name, MimeType = "", Buffer = content });
    }
}
