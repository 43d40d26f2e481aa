using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;
using PerfBudget.Domain.Values;
using PerfBudget.Web.Shell;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Shell;

public sealed partial class ComponentTextsTests : BunitContext
{
    private static readonly Dictionary<string, string> OfTheLibrary = new ResourceManager("MudBlazor.Resources.LanguageResource", typeof(MudTheme).Assembly)
        .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!.Cast<DictionaryEntry>()
        .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    [Fact]
    public void Every_text_of_the_library_is_said_in_chinese_and_none_that_it_has_not() =>
        ComponentTexts.All.Keys.Order(StringComparer.Ordinal).ShouldBe(OfTheLibrary.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void A_text_has_the_same_places_to_fill_as_the_librarys() =>
        ComponentTexts.All.Where(text => !Places(text.Value).SetEquals(Places(OfTheLibrary[text.Key]))).Select(text => text.Key).ShouldBeEmpty();

    [Fact]
    public void A_component_speaks_chinese()
    {
        Services.AddMudServices();
        Services.AddTransient<MudLocalizer, ComponentTexts>();
        CultureInfo.CurrentUICulture = ChineseCulture.Instance;

        Render<MudPagination>(pages => pages.Add(each => each.Count, 3)).Markup.ShouldContain("下一页");
    }

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(place => place.Value)];

    [GeneratedRegex(@"\{\d\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
