using PerfBudget.Forms.Tests.Samples;

namespace PerfBudget.Forms.Tests.Layout;

public sealed class GridGoldenTests
{
    [Theory]
    [MemberData(nameof(AllForms.WithSamples), MemberType = typeof(AllForms))]
    public void A_form_filled_with_a_sample_is_the_grid_kept_beside_the_tests(string form, string sample) =>
        Golden.ShouldMatch($"{form.Replace('/', '-')}.{sample}", Golden.Of(AllForms.Grid(form, sample)));
}
