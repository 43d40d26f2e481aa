using PerfBudget.Domain.Checks;

namespace PerfBudget.Domain.Tests.Checks;

public sealed class HealthyFormTests
{
    [Fact] public void A_healthy_declaration_is_left_alone() => Messages(Form.Declaration()).ShouldBeEmpty();

    [Fact] public void A_healthy_tracking_is_left_alone() => Messages(Form.Midyear()).ShouldBeEmpty();

    [Fact] public void A_healthy_self_evaluation_is_left_alone() => Messages(Form.SelfEvaluation()).ShouldBeEmpty();

    [Fact] public void A_healthy_self_evaluation_by_groups_is_left_alone() => Messages(Form.ByGroups()).ShouldBeEmpty();

    [Fact] public void A_healthy_self_evaluation_agrees_with_its_declaration() => Messages(Form.SelfEvaluation().Approved(Form.Declaration()).Tracked(Form.Midyear())).ShouldBeEmpty();

    private static IEnumerable<string> Messages(Form form) => CheckBook.Shipped.Run(form.Context).Select(finding => $"{finding.Code}: {finding.Message}");
}
