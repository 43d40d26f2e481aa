using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks;

/// <summary>One rule that a form is held against. A check never changes a form, and gives no finding where it cannot know.</summary>
public interface ICheck
{
    /// <summary>The stable code, such as <c>money.sum</c>: theme and rule.</summary>
    string Code { get; }

    /// <summary>The rule in a few Chinese words.</summary>
    string Title { get; }

    /// <summary>The rule in a Chinese sentence, with its exceptions.</summary>
    string Rule { get; }

    /// <summary>How grave its findings are unless a place says otherwise.</summary>
    Severity Severity { get; }

    /// <summary>Where the rule comes from.</summary>
    Citation Citation { get; }

    /// <summary>The forms it reads.</summary>
    IReadOnlyList<FormKind> Kinds { get; }

    /// <summary>The numbers it compares with, each of which a place may set.</summary>
    IReadOnlyList<Threshold> Thresholds { get; }

    /// <summary>Codes of checks that say the same cause less well: their findings at the same row, or the same form outside rows, are dropped where this one speaks.</summary>
    IReadOnlyList<string> Supersedes { get; }

    /// <summary>Reads the form.</summary>
    IEnumerable<Finding> Run(CheckContext context);
}
