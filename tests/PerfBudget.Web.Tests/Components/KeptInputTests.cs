using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using PerfBudget.Web.Components;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Components;

/// <summary>The browser's store stands here as a dictionary.</summary>
public sealed class KeptInputTests : BunitContext
{
    private const string Key = "kept:unit/new";

    private static readonly Guid Person = Guid.NewGuid();

    private readonly TestClock _clock = new(new DateTimeOffset(2026, 3, 9, 6, 5, 0, TimeSpan.Zero));
    private readonly EphemeralDataProtectionProvider _keys = new();
    private readonly Dictionary<string, string> _store = [];
    private readonly BunitAuthorizationContext _signedIn;
    private volatile int _writes;
    private Form _form = new() { Name = "甲县图书馆" };

    public KeptInputTests()
    {
        Services.AddMudServices();
        Services.AddSingleton<TimeProvider>(_clock);
        Services.AddSingleton<IDataProtectionProvider>(_keys);
        _signedIn = AddAuthorization();
        SignIn(Person);
    }

    [Fact]
    public async Task What_is_typed_is_in_the_store_a_second_later_and_unreadable_there()
    {
        Open();
        _form.Name = "乙县文化馆";

        await WriteAsync();

        Stored().ShouldNotBeNull().ShouldNotContain("乙县文化馆");
    }

    [Fact]
    public async Task A_page_opened_anew_has_what_was_typed_and_says_so()
    {
        await TypeAndLeaveAsync("乙县文化馆");

        var anew = Open();

        anew.WaitForAssertion(() => _form.Name.ShouldBe("乙县文化馆"));
        anew.Find("[role=status]").TextContent.ShouldContain("已放回您 2026-03-09");
    }

    [Fact]
    public async Task What_was_put_back_can_be_dropped_for_what_stood_there_before()
    {
        await TypeAndLeaveAsync("乙县文化馆");
        var anew = Open();
        anew.WaitForAssertion(() => anew.Find("[role=status] button").ShouldNotBeNull());

        await anew.Find("[role=status] button").ClickAsync();

        _form.Name.ShouldBe("甲县图书馆");
        anew.FindAll("[role=status]").ShouldBeEmpty();
        Stored().ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_else_gets_what_was_typed()
    {
        await TypeAndLeaveAsync("乙县文化馆");
        SignIn(Guid.NewGuid());

        Open();

        _form.Name.ShouldBe("甲县图书馆");
    }

    [Fact]
    public async Task After_saving_nothing_is_put_back()
    {
        var kept = Open();
        _form.Name = "乙县文化馆";
        await WriteAsync();

        await kept.InvokeAsync(kept.Instance.ForgetAsync);

        Stored().ShouldBeNull();
    }

    [Fact]
    public async Task What_nobody_has_changed_is_not_kept()
    {
        Open();
        await Task.Delay(TimeSpan.FromSeconds(1.5));

        Stored().ShouldBeNull();
    }

    [Fact]
    public async Task What_is_too_long_to_be_put_back_is_not_kept_and_that_is_said()
    {
        var kept = Open();
        _form.Name = new string('长', KeptInput<Form>.MostCharacters);

        await WriteAsync();

        kept.WaitForAssertion(() => kept.Find("[role=status]").TextContent.ShouldContain("内容较长"));
        Stored().ShouldBeNull();
    }

    private string? Stored() => _store.GetValueOrDefault(Key);

    private async Task TypeAndLeaveAsync(string name)
    {
        Open();
        _form.Name = name;
        await WriteAsync();
        await DisposeComponentsAsync();
        _form = new Form { Name = "甲县图书馆" };
    }

    // Until the store was written to, which is the component's work within a second.
    private async Task WriteAsync()
    {
        var giveUp = DateTime.UtcNow + Browser.Patience;
        for (var before = _writes; _writes == before && DateTime.UtcNow < giveUp;)
        {
            await Task.Delay(50);
        }
    }

    private bool Written(Action write)
    {
        write();
        _writes++;
        return true;
    }

    private IRenderedComponent<KeptInput<Form>> Open()
    {
        JSInterop.Setup<string?>("sessionStorage.getItem", Key).SetResult(Stored()!);
        JSInterop.SetupVoid("sessionStorage.setItem", call => Written(() => _store[(string)call.Arguments[0]!] = (string)call.Arguments[1]!)).SetVoidResult();
        JSInterop.SetupVoid("sessionStorage.removeItem", call => Written(() => _store.Remove((string)call.Arguments[0]!))).SetVoidResult();
        return Render<KeptInput<Form>>(kept => kept
            .Add(each => each.Name, "unit/new")
            .Add(each => each.Input, _form)
            .Add(each => each.InputChanged, EventCallback.Factory.Create<Form>(this, form => _form = form))
            .Add(each => each.ChildContent, "<input>"));
    }

    private void SignIn(Guid person) => _signedIn.SetAuthorized("tester").SetClaims(
        new Claim(ClaimTypes.NameIdentifier, person.ToString()), new Claim("AspNet.Identity.SecurityStamp", "stamp"));

    internal sealed class Form
    {
        public string? Name { get; set; }
    }
}
