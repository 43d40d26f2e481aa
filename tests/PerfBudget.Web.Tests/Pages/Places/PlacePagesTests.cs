using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Units;
using PerfBudget.Forms.Places;
using PerfBudget.UseCases.Places;
using PerfBudget.Web.Pages.Places;
using PerfBudget.Web.Tests.Pages.Accounts;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Places;

[Collection(WebTests.Name)]
public sealed class PlacePagesTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    [Fact]
    public async Task Every_place_shows_its_forms_sources_and_examples_and_every_form_its_empty_sheet()
    {
        foreach (var place in application.Services.GetRequiredService<PlaceCatalog>().Places)
        {
            var page = await (await application.Client.GetAsync($"/places/{place.Id}")).TextAsync();
            page.ShouldContain("未核对原文");
            page.ShouldContain("算例");
            page.ShouldNotContain("与应得不符");
            foreach (var layout in FindPlaces.LayoutsOf(place))
            {
                page.ShouldContain(layout.Source.Document);
                page.ShouldContain(layout.Id);
                LayoutFacts.Of(layout).Count(fact => fact.Path is not null).ShouldBeGreaterThan(5);
                var sheet = await application.Client.GetAsync(EmptyFormPage.Address(place.Id, layout.Id));
                (await sheet.TextAsync()).ShouldContain("pb-form", Case.Sensitive, layout.Id);
            }
        }
    }

    [Fact]
    public async Task A_place_names_its_units_and_a_unit_without_a_place_is_told()
    {
        await using (var context = await application.OpenDatabaseAsync())
        {
            context.Units.AddRange(Unit.Create("辛市图书馆", "beijing"), Unit.Create("迷路的单位", "nowhere"));
            await context.SaveChangesAsync();
        }

        (await (await application.Client.GetAsync("/places/beijing")).TextAsync()).ShouldContain("辛市图书馆");
        var list = await (await application.Client.GetAsync("/places")).TextAsync();
        list.ShouldContain("没有地区“nowhere”的配置");
        list.ShouldContain("迷路的单位");
    }

    [Theory]
    [InlineData("/places/nowhere")]
    [InlineData("/places/central/forms/beijing-declaration")]
    public async Task What_is_not_there_is_not_found(string path) => (await application.Client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
}
