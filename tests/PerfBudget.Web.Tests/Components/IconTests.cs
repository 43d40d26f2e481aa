using Bunit;
using MudBlazor;
using Shouldly;
using Xunit;
using Icon = PerfBudget.Web.Components.Icon;

namespace PerfBudget.Web.Tests.Components;

public sealed class IconTests : BunitContext
{
    [Fact]
    public void An_icon_is_a_drawing_that_screen_readers_pass_over()
    {
        var drawn = Render<Icon>(icon => icon.Add(each => each.Of, Icons.Material.Outlined.Info)).Find("svg");

        drawn.GetAttribute("aria-hidden").ShouldBe("true");
        drawn.GetAttribute("class").ShouldBe("icon");
        drawn.QuerySelectorAll("path").Length.ShouldBe(1); // the unseen square of the whole size is left out
    }

    [Fact]
    public void An_icon_takes_a_further_class() =>
        Render<Icon>(icon => icon.Add(each => each.Of, Icons.Material.Outlined.Inbox).Add(each => each.Class, "empty-picture"))
            .Find("svg").ClassList.ShouldBe(["icon", "empty-picture"]);
}
