using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PerfBudget.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class WithdrawnProjectsAndWhereTheyWent : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "projects_unit_year_name",
                table: "projects");

            migrationBuilder.AddColumn<Guid>(
                name: "from_unit_id",
                table: "project_events",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "project_name",
                table: "project_events",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "projects_unit_year_name",
                table: "projects",
                columns: new[] { "unit_id", "year", "name" },
                unique: true,
                filter: "cancelled_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "project_events_from_unit",
                table: "project_events",
                column: "from_unit_id");

            migrationBuilder.AddForeignKey(
                name: "FK_project_events_units_from_unit_id",
                table: "project_events",
                column: "from_unit_id",
                principalTable: "units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_project_events_units_from_unit_id",
                table: "project_events");

            migrationBuilder.DropIndex(
                name: "projects_unit_year_name",
                table: "projects");

            migrationBuilder.DropIndex(
                name: "project_events_from_unit",
                table: "project_events");

            migrationBuilder.DropColumn(
                name: "from_unit_id",
                table: "project_events");

            migrationBuilder.DropColumn(
                name: "project_name",
                table: "project_events");

            migrationBuilder.CreateIndex(
                name: "projects_unit_year_name",
                table: "projects",
                columns: new[] { "unit_id", "year", "name" },
                unique: true);
        }
    }
}
