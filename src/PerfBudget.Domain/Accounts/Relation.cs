namespace PerfBudget.Domain.Accounts;

/// <summary>How a unit stands to the unit in which a person holds a role.</summary>
public enum Relation
{
    /// <summary>本单位: the same unit.</summary>
    Own,

    /// <summary>所辖单位: a unit below, a unit of the finance office's place, or any unit where the role is held above all.</summary>
    Below,

    /// <summary>其他单位: any other.</summary>
    Other,
}

/// <summary>The words for the relations.</summary>
public static class Relations
{
    /// <summary>本单位, 所辖单位 or 其他单位.</summary>
    public static string Term(this Relation relation) => relation switch
    {
        Relation.Own => "本单位",
        Relation.Below => "所辖单位",
        Relation.Other => "其他单位",
        _ => throw new ArgumentOutOfRangeException(nameof(relation), relation, null),
    };
}
