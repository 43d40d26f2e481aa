using FluentValidation;
using PerfBudget.Domain.Units;
using PerfBudget.Forms.Places;
using PerfBudget.UseCases.Validation;

namespace PerfBudget.UseCases.Units;

/// <summary>What a unit's fields may hold.</summary>
public sealed class UnitEntryValidator : AbstractValidator<UnitEntry>
{
    /// <summary>With the places of this installation.</summary>
    public UnitEntryValidator(PlaceCatalog places)
    {
        RuleFor(entry => entry.Name).RequiredLine("单位名称", Unit.NameLength, $"请填写单位名称，最多 {Unit.NameLength} 个字。");
        RuleFor(entry => entry.Code).OptionalLine("单位编码", Unit.CodeLength);
        RuleFor(entry => entry.Place).Must(place => places.Find(place) is not null).Say(RefusalCode.NotOffered, "请选择单位所属的地区。");
    }
}
