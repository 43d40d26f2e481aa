using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;

namespace PerfBudget.Bench.List;

/// <summary>Fills a database with invented units and projects by COPY: as many projects as wanted in one year, a tenth as many in the year before.</summary>
internal sealed class InventedProjects(NpgsqlConnection connection)
{
    private const int Departments = 12, UnitsOfEach = 25;

    private static readonly string[] Places = ["东城", "南湖", "西岭", "北山", "青江", "白泉", "云溪", "长桥"];
    private static readonly string[] Things = ["环境监测", "河道保洁", "校舍维修", "养老服务", "道路养护", "信息系统", "公共卫生", "农田灌溉", "文物保护", "消防器材"];
    private static readonly string[] Works = ["运行经费", "设备购置", "改造工程", "专项补助", "购买服务", "人员培训", "检测费用", "升级项目"];

    private readonly Random _chance = new(20250101);
    private readonly List<Guid> _units = [];

    public async Task FillAsync(int projects, int year)
    {
        await UnitsAsync();
        var made = await ProjectsAsync(projects, year);
        made.AddRange(await ProjectsAsync(projects / 10, year - 1));
        await FilingsAsync(made);
        await using var analyze = new NpgsqlCommand("ANALYZE units, projects, filings", connection);
        await analyze.ExecuteNonQueryAsync();
    }

    private async Task UnitsAsync()
    {
        await using var copy = await connection.BeginBinaryImportAsync("COPY units (id, name, place, department_id) FROM STDIN BINARY");
        for (var d = 0; d < Departments; d++)
        {
            var department = Guid.CreateVersion7();
            await RowAsync(department, $"{Places[d % Places.Length]}市第{d + 1}局", null);
            for (var u = 0; u < UnitsOfEach; u++)
            {
                var unit = Guid.CreateVersion7();
                _units.Add(unit);
                await RowAsync(unit, $"{Places[u % Places.Length]}{Things[(u + d) % Things.Length]}中心{d + 1}-{u + 1}", department);
            }
        }

        await copy.CompleteAsync();

        async Task RowAsync(Guid id, string name, Guid? department)
        {
            await copy.StartRowAsync();
            await copy.WriteAsync(id, NpgsqlDbType.Uuid);
            await copy.WriteAsync(name, NpgsqlDbType.Varchar);
            await copy.WriteAsync("central", NpgsqlDbType.Varchar);
            await (department is { } above ? copy.WriteAsync(above, NpgsqlDbType.Uuid) : copy.WriteNullAsync());
        }
    }

    private async Task<List<(Guid Project, Guid Unit, DateTimeOffset At)>> ProjectsAsync(int count, int year)
    {
        var made = new List<(Guid, Guid, DateTimeOffset)>(count);
        var start = new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero);
        await using var copy = await connection.BeginBinaryImportAsync("COPY projects (id, unit_id, year, name, code, annual_yuan, updated_at) FROM STDIN BINARY");
        for (var n = 0; n < count; n++)
        {
            var (id, unit, at) = (Guid.CreateVersion7(), _units[n % _units.Count], start.AddSeconds(_chance.Next(300 * 86_400)));
            made.Add((id, unit, at));
            await copy.StartRowAsync();
            await copy.WriteAsync(id, NpgsqlDbType.Uuid);
            await copy.WriteAsync(unit, NpgsqlDbType.Uuid);
            await copy.WriteAsync(year, NpgsqlDbType.Integer);
            await copy.WriteAsync($"{Pick(Places)}{Pick(Things)}{Pick(Works)}（{n + 1}）", NpgsqlDbType.Varchar);
            await copy.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{year % 100}0{n % 900 + 100}T{n:D10}"), NpgsqlDbType.Varchar);
            await (n % 50 == 0 ? copy.WriteNullAsync() : copy.WriteAsync((decimal)_chance.Next(1_000, 90_000_000), NpgsqlDbType.Numeric));
            await copy.WriteAsync(at, NpgsqlDbType.TimestampTz);
        }

        await copy.CompleteAsync();
        return made;
    }

    private async Task FilingsAsync(List<(Guid Project, Guid Unit, DateTimeOffset At)> projects)
    {
        var states = Enum.GetValues<FilingState>();
        await using var copy = await connection.BeginBinaryImportAsync("COPY filings (id, project_id, unit_id, kind, state, content, updated_at) FROM STDIN BINARY");
        foreach (var (project, unit, at) in projects)
        {
            var stages = _chance.Next(1, 4);
            foreach (var kind in Enum.GetValues<FormKind>().Take(stages))
            {
                var state = kind == FormKind.Declaration && stages > 1 ? FilingState.Approved : states[_chance.Next(states.Length)];
                await copy.StartRowAsync();
                await copy.WriteAsync(Guid.CreateVersion7(), NpgsqlDbType.Uuid);
                await copy.WriteAsync(project, NpgsqlDbType.Uuid);
                await copy.WriteAsync(unit, NpgsqlDbType.Uuid);
                await copy.WriteAsync(kind.Id(), NpgsqlDbType.Varchar);
                await copy.WriteAsync(state.Id(), NpgsqlDbType.Varchar);
                await copy.WriteAsync($$"""{"kind":"{{kind.Id()}}"}""", NpgsqlDbType.Json);
                await copy.WriteAsync(at, NpgsqlDbType.TimestampTz);
            }
        }

        await copy.CompleteAsync();
    }

    private string Pick(string[] words) => words[_chance.Next(words.Length)];
}
