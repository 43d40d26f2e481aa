using PerfBudget.Domain.Forms;

namespace PerfBudget.Cli;

/// <summary>The forms of one project among all that a call names, so that its stages and years can be held against each other.</summary>
internal sealed class ProjectYears
{
    private readonly ILookup<(string Name, FormKind Kind, int Year), LoadedForm> _forms;

    public ProjectYears(IEnumerable<LoadedForm> forms) =>
        _forms = forms.Where(form => form.File.Project.Name is not null && form.File.Year is not null)
            .ToLookup(form => (form.File.Project.Name!.Name, form.File.Kind, form.File.Year!.Value.Number));

    /// <summary>The stage of the same project and year, or <paramref name="earlier"/> years before it; null where no document has it, or several do.</summary>
    public FormContent? Find(FormContent file, FormKind kind, int earlier = 0) =>
        file.Project.Name is { } name && file.Year is { } year && _forms[(name.Name, kind, year.Number - earlier)].ToList() is [var only] && only.File != file ? only.File : null;
}
