using PerfBudget.Domain.Units;
using Shouldly;
using Xunit;

namespace PerfBudget.Domain.Tests.Units;

public sealed class UnitTreeTests
{
    private static readonly Guid Bureau = Guid.NewGuid(), Office = Guid.NewGuid(), School = Guid.NewGuid(), Other = Guid.NewGuid();

    private static readonly Dictionary<Guid, Guid?> Departments = new()
    {
        [Bureau] = null, [Office] = Bureau, [School] = Office, [Other] = null,
    };

    [Fact]
    public void A_unit_is_at_or_below_itself_and_every_department_above_it()
    {
        UnitTree.IsAtOrBelow(Departments, School, School).ShouldBeTrue();
        UnitTree.IsAtOrBelow(Departments, School, Bureau).ShouldBeTrue();
        UnitTree.IsAtOrBelow(Departments, Bureau, School).ShouldBeFalse();
        UnitTree.IsAtOrBelow(Departments, School, Other).ShouldBeFalse();
    }

    [Fact]
    public void All_below_are_found_however_deep_and_none_beside()
    {
        var units = Departments.Select(pair => (pair.Key, pair.Value)).ToList();

        UnitTree.WithAllBelow(units, Bureau).ShouldBe([Bureau, Office, School], ignoreOrder: true);
        UnitTree.WithAllBelow(units, School).ShouldBe([School]);
    }

    [Fact]
    public void A_circle_of_departments_ends()
    {
        var circle = new Dictionary<Guid, Guid?> { [Bureau] = Office, [Office] = Bureau };

        UnitTree.IsAtOrBelow(circle, Bureau, Other).ShouldBeFalse();
        UnitTree.WithAllBelow(circle.Select(pair => (pair.Key, pair.Value)), Bureau).ShouldBe([Bureau, Office], ignoreOrder: true);
    }
}
