using Npgsql;
using PerfBudget.Domain.Accounts;

namespace PerfBudget.Persistence.Accounts;

/// <summary>A person who is signed in, as the record stands now.</summary>
/// <param name="Viewer">What every use case asks.</param>
/// <param name="MustChangePassword">Whether the password is a one-time one.</param>
public sealed record FoundViewer(Viewer Viewer, bool MustChangePassword);

/// <summary>Finds who is asking, in one statement: the account, its roles, and the units that each role reaches.</summary>
public sealed class FindViewer(NpgsqlDataSource source)
{
    // A unit reaches those below it; a finance office, for some roles, every unit of its place. UNION keeps a loop of units from running on.
    private const string Query = """
        WITH RECURSIVE held AS (
            SELECT m.id, m.role, m.unit_id, u.name, u.place, u.is_finance_office
            FROM memberships m LEFT JOIN units u ON u.id = m.unit_id WHERE m.person_id = @person),
        reach AS (
            SELECT id, unit_id AS unit FROM held WHERE unit_id IS NOT NULL
            UNION
            SELECT h.id, u.id FROM held h JOIN units u ON u.place = h.place WHERE h.is_finance_office AND h.role = ANY(@offices)
            UNION
            SELECT r.id, u.id FROM reach r JOIN units u ON u.department_id = r.unit)
        SELECT a.user_name, a.name, a.must_change_password, h.role, h.unit_id, h.name,
            ARRAY(SELECT r.unit FROM reach r WHERE r.id = h.id AND r.unit <> h.unit_id)
        FROM accounts a LEFT JOIN held h ON true
        WHERE a.id = @person AND a.security_stamp = @stamp AND NOT a.is_disabled
        ORDER BY h.id
        """;

    private static readonly string[] Offices =
        [.. Enum.GetValues<Role>().Where(role => role.ReachesThePlaceOfAFinanceOffice()).Select(role => role.Id())];

    /// <summary>The person; null where the account is gone, disabled, or not what it was at sign-in.</summary>
    /// <param name="person">The identity of the account.</param>
    /// <param name="stamp">The account's security stamp at sign-in.</param>
    /// <param name="cancellation">Stops the search.</param>
    public async Task<FoundViewer?> RunAsync(Guid person, string stamp, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(Query);
        command.Parameters.AddWithValue("person", person);
        command.Parameters.AddWithValue("stamp", stamp);
        command.Parameters.AddWithValue("offices", Offices);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var grants = new List<Grant>();
        (string UserName, string Name, bool MustChange)? account = null;
        while (await row.ReadAsync(cancellation))
        {
            account = (row.GetString(0), row.GetString(1), row.GetBoolean(2));
            if (!row.IsDBNull(3) && RoleNames.FromId(row.GetString(3)) is { } role)
            {
                grants.Add(new Grant(
                    role, row.IsDBNull(4) ? null : row.GetGuid(4), row.IsDBNull(5) ? null : row.GetString(5), row.GetFieldValue<Guid[]>(6)));
            }
        }

        return account is { } found ? new FoundViewer(new Viewer(person, found.UserName, found.Name, grants), found.MustChange) : null;
    }
}
