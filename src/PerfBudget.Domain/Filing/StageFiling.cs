using System.Text.Json;
using PerfBudget.Domain.Projects;

namespace PerfBudget.Domain.Filing;

/// <summary>One stage of a project as it is filed: its form's contents, and where it stands.</summary>
public sealed class StageFiling
{
    internal StageFiling(Guid id, Guid projectId, Guid unitId, FormKind kind) => (Id, ProjectId, UnitId, Kind) = (id, projectId, unitId, kind);

    /// <summary>The identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The project.</summary>
    public Guid ProjectId { get; private set; }

    /// <summary>The unit that files; the same as the project's.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The stage.</summary>
    public FormKind Kind { get; private set; }

    /// <summary>Where it stands.</summary>
    public FilingState State { get; private set; }

    /// <summary>The layout that the form follows; null for that of the unit's place.</summary>
    public string? Layout { get; private set; }

    /// <summary>The contents, as <see cref="ProjectFileJson"/> writes them.</summary>
    public string Content { get; private set; } = "";

    /// <summary>When it last changed.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The version: how many changes have been made to it.</summary>
    public int Sequence { get; private set; }

    /// <summary>Whether the unit may write: drafts and what was returned.</summary>
    public bool IsEditable => State is FilingState.Draft or FilingState.Returned;

    /// <summary>The number of the next change.</summary>
    /// <exception cref="InvalidOperationException">The filing may not be edited where it stands.</exception>
    public int NextSequence() => IsEditable
        ? ++Sequence
        : throw new InvalidOperationException($"A filing that is {State} is not edited.");

    /// <summary>The contents as a project file.</summary>
    public ProjectFile Open()
    {
        using var json = JsonDocument.Parse(Content);
        return ProjectFileJson.Read(json.RootElement);
    }

    internal void Write(ProjectFile file, string? layout, FilingState state, DateTimeOffset now)
    {
        Content = ProjectFileJson.Write(file).ToJsonString();
        (Layout, State, UpdatedAt) = (layout, state, now);
    }
}
