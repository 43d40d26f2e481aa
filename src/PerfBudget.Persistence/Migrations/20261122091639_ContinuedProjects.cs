using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PerfBudget.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class ContinuedProjects : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "continues_id",
                table: "projects",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "projects_continues",
                table: "projects",
                column: "continues_id",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_projects_projects_continues_id",
                table: "projects",
                column: "continues_id",
                principalTable: "projects",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_projects_projects_continues_id",
                table: "projects");

            migrationBuilder.DropIndex(
                name: "projects_continues",
                table: "projects");

            migrationBuilder.DropColumn(
                name: "continues_id",
                table: "projects");
        }
    }
}
