/** A CSV file as an answer that browsers save under this name instead of showing it. */
export function csvResponse(content: string, fileName: string): Response {
  return new Response(content, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${fileName}"`,
    },
  });
}
