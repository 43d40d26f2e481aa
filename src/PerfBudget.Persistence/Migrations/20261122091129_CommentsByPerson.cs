using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PerfBudget.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class CommentsByPerson : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "comments_person",
                table: "comments",
                column: "person_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "comments_person",
                table: "comments");
        }
    }
}
