using PerfBudget.Domain.Forms;

namespace PerfBudget.Domain.Fields;

/// <summary>One column of a form's list of people: <c>people.name</c>.</summary>
/// <param name="Path">role, name, position or organisation.</param>
/// <param name="Term">The official Chinese term.</param>
/// <param name="Get">The text in the cell; null where it is blank.</param>
public sealed record PersonField(string Path, string Term, Func<Person, string?> Get);

/// <summary>All columns of a list of people.</summary>
public static class PersonFields
{
#pragma warning disable CS1591 // each field says itself by its path and term
    public static readonly PersonField Role = new("role", "身份", person => person.Role);
    public static readonly PersonField Name = new("name", "姓名", person => person.Name);
    public static readonly PersonField Position = new("position", "职称/职务", person => person.Position);
    public static readonly PersonField Organisation = new("organisation", "工作单位", person => person.Organisation);
#pragma warning restore CS1591

    /// <summary>All fields, in the order in which forms print them.</summary>
    public static IReadOnlyList<PersonField> All { get; } = [Role, Name, Position, Organisation];

    /// <summary>The field of the path, or null.</summary>
    public static PersonField? Find(string path) => All.FirstOrDefault(field => field.Path == path);
}
