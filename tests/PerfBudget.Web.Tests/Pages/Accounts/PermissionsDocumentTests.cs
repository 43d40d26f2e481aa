using PerfBudget.Domain.Accounts;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Accounts;

public sealed class PermissionsDocumentTests
{
    [Fact]
    public void The_document_says_what_the_table_in_code_says()
    {
        var path = Path.Combine(Root(), "docs", "permissions.md");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1")
        {
            File.WriteAllText(path, PermissionsDocument.Write());
        }

        File.ReadAllText(path).ShouldBe(PermissionsDocument.Write(), "run again with UPDATE_GOLDENS=1 after a change of the table that is meant");
    }

    [Fact]
    public void Nobody_may_do_anything_with_the_projects_of_units_that_a_role_does_not_reach()
    {
        foreach (var useCase in Enum.GetValues<UseCase>())
        {
            Enum.GetValues<Role>().ShouldAllBe(role => !Permissions.AllowsInSomeState(useCase, role, Relation.Other));
        }
    }

    [Fact]
    public void An_administrator_files_and_approves_nothing_and_keeps_projects_as_wholes()
    {
        UseCase[] keeping = [UseCase.ListProjects, UseCase.OpenProject, UseCase.SeeForm, UseCase.LinkProject, UseCase.HandOverProject, UseCase.CancelProject, UseCase.ResumeProject];

        Enum.GetValues<UseCase>().Where(useCase => useCase.ConcernsProjects() && Enum.GetValues<Relation>().Any(relation => Permissions.AllowsInSomeState(useCase, Role.Administrator, relation)))
            .ShouldBe(keeping);
    }

    [Fact]
    public void What_a_unit_writes_nobody_outside_the_unit_may_write_for_it()
    {
        foreach (var useCase in new[] { UseCase.EditForm, UseCase.Submit, UseCase.Confirm, UseCase.Withdraw, UseCase.Adjust })
        {
            Enum.GetValues<Role>().ShouldAllBe(role => !Permissions.AllowsInSomeState(useCase, role, Relation.Below));
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "PerfBudget.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
