namespace PerfBudget.Domain.Units;

/// <summary>A public unit (单位): one that files projects, or a department (主管部门) with units below it.</summary>
public sealed class Unit
{
    /// <summary>The most characters of a name.</summary>
    public const int NameLength = 200;

    /// <summary>The most characters of a code.</summary>
    public const int CodeLength = 40;

    private Unit(Guid id, string name, string place) => (Id, Name, Place) = (id, name, place);

    /// <summary>A unit that has not been on record before.</summary>
    /// <param name="name">Its name; trimmed.</param>
    /// <param name="place">The id of the place whose forms it files.</param>
    /// <exception cref="ArgumentException">The name is blank or too long.</exception>
    public static Unit Create(string name, string place) => new(Guid.CreateVersion7(), Checked(name), place);

    /// <summary>The identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>单位名称; no two units share one.</summary>
    public string Name { get; private set; }

    /// <summary>单位编码, where one is known.</summary>
    public string? Code { get; set; }

    /// <summary>The id of the place whose forms the unit files.</summary>
    public string Place { get; set; }

    /// <summary>Whether it is the finance office (财政部门) of its place; its reviewers and leaders reach every unit of the place.</summary>
    public bool IsFinanceOffice { get; set; }

    /// <summary>The unit above: the department; null for a department itself.</summary>
    public Unit? Department { get; set; }

    /// <summary>The identity of <see cref="Department"/>.</summary>
    public Guid? DepartmentId { get; private set; }

    /// <summary>The unit that took this one's place (已并入); null for a unit that is open.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>When it was merged.</summary>
    public DateTimeOffset? MergedAt { get; private set; }

    /// <summary>Whether it was merged into another: kept for the history, and nothing new comes to it.</summary>
    public bool IsClosed => MergedIntoId is not null;

    /// <summary>Closes the unit, whose projects and people have gone to another.</summary>
    /// <exception cref="InvalidOperationException">It is closed already, or the other is closed or itself.</exception>
    public void CloseInto(Unit other, DateTimeOffset now)
    {
        if (IsClosed || other.IsClosed || other.Id == Id)
        {
            throw new InvalidOperationException("A unit is merged once, into another that is open.");
        }

        (MergedIntoId, MergedAt) = (other.Id, now);
    }

    /// <summary>Gives the unit another name.</summary>
    /// <exception cref="ArgumentException">The name is blank or too long.</exception>
    public void Rename(string name) => Name = Checked(name);

    private static string Checked(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Trim().Length, NameLength);
        return name.Trim();
    }
}
