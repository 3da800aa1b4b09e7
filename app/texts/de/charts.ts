/** Words around every chart. */
export const chartText = {
  showTable: "Zahlen als Tabelle",
  downloadCsv: "Zahlen als CSV-Datei",
} as const;
