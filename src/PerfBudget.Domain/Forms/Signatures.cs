using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Forms;

/// <summary>Who answers for a form, and when it was filled in: the lines at its foot.</summary>
public sealed class Signatures
{
    /// <summary>负责人(审核人).</summary>
    public string? Responsible { get; set; }

    /// <summary>填表人.</summary>
    public string? Preparer { get; set; }

    /// <summary>联系电话 of the preparer: personal data, never disclosed.</summary>
    public string? Telephone { get; set; }

    /// <summary>填报日期.</summary>
    public Written<DateOnly>? Date { get; set; }
}
