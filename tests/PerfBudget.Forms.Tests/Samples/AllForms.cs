using PerfBudget.Forms.Layout;
using PerfBudget.Forms.Model;
using PerfBudget.Forms.Places;

namespace PerfBudget.Forms.Tests.Samples;

/// <summary>Every form of every place with every sample: what the laws of layout are tried on.</summary>
public static class AllForms
{
    /// <summary>The places that come with the program, from the repository.</summary>
    public static PlaceCatalog Places { get; } = PlaceCatalog.Load(Path.Combine(RepositoryFolder.Root, "profiles"));

    /// <summary>The ids of all forms.</summary>
    public static TheoryData<string> Ids => [.. Places.Layouts.Select(layout => layout.Id)];

    /// <summary>All forms with all samples.</summary>
    public static TheoryData<string, string> WithSamples
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var layout in Places.Layouts)
            {
                foreach (var sample in ProjectFiles.All.Keys)
                {
                    data.Add(layout.Id, sample);
                }
            }

            return data;
        }
    }

    /// <summary>A form filled with a sample.</summary>
    public static FormGrid Grid(string id, string sample)
    {
        var layout = Places.Layout(id)!;
        return FormComposer.Compose(layout, ProjectFiles.All[sample](layout.Kind));
    }
}
