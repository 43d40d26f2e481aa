using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace PerfBudget.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class HistoryOfCells : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "sequence",
                table: "filings",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "changes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    field = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    row = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    before = table.Column<string>(type: "text", nullable: true),
                    after = table.Column<string>(type: "text", nullable: true),
                    person_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    person_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    browser_id = table.Column<Guid>(type: "uuid", nullable: false),
                    browser_sequence = table.Column<long>(type: "bigint", nullable: false),
                    is_typing = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_changes", x => x.id);
                    table.ForeignKey(
                        name: "FK_changes_filings_filing_id",
                        column: x => x.filing_id,
                        principalTable: "filings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_changes_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "changes_browser_sequence",
                table: "changes",
                columns: new[] { "browser_id", "browser_sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "changes_filing_cell",
                table: "changes",
                columns: new[] { "filing_id", "field", "row" });

            migrationBuilder.CreateIndex(
                name: "changes_filing_sequence",
                table: "changes",
                columns: new[] { "filing_id", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "changes_unit",
                table: "changes",
                column: "unit_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "changes");

            migrationBuilder.DropColumn(
                name: "sequence",
                table: "filings");
        }
    }
}
